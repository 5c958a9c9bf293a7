import { FilterForm } from '@/components/poll/filter-form';
import { StatedText } from '@/components/poll/stated-text';
import { Fieldwork } from '@/components/poll/who-asked';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { cached } from '@/lib/cache';
import { listQuestions } from '@/lib/data/questions';
import { overviewTag } from '@/lib/domain/cache-tags';
import { readFilter, readPage, writeFilter } from '@/lib/domain/list-filter';
import { type Locale, wordsOf } from '@/lib/format';
import { addressOf } from './address';
import { headlineOf } from './headline';
import { toFormFacets } from './list-facets';
import { allowedValues, readFacets } from './results-response';

const pageSize = 50;

/** The list of questions, narrowed as the parameters ask. */
export async function QuestionList({ locale, parameters }: { locale: Locale; parameters: URLSearchParams }) {
  const words = wordsOf(locale);
  const to = addressOf(locale);
  const { t } = words;
  const facets = await readFacets();
  const allowed = allowedValues(facets);
  const filter = readFilter(parameters, allowed);
  const page = readPage(parameters);
  const { questions, total } = await cached(
    (db, query: string, number: number) =>
      listQuestions(db, { filter: readFilter(new URLSearchParams(query), allowed), page: number, pageSize }),
    { name: 'question-list', tags: [overviewTag] },
    writeFilter(filter),
    page,
  );
  const topics = [...new Set(questions.map(({ question }) => question.topic))];
  const isNarrowed = writeFilter(filter) !== '';
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <>
      <PageHead title={t('list.questionsTitle')}>
        {!isNarrowed && <p>{t('list.questionsIntro', { count: total })}</p>}
      </PageHead>
      <FilterForm
        action={to('/questions')}
        facets={toFormFacets(facets, filter, words)}
        words={{
          filters: t('list.filters'),
          any: t('list.any'),
          apply: t('list.apply'),
          clear: t('list.clear'),
        }}
        found={isNarrowed ? t('list.found', { count: total }) : ''}
      />
      {topics.map((topic) => (
        <section key={topic} className="mb-10">
          <h2 className="eyebrow border-b border-ink pb-1.5">{topic}</h2>
          <ul>
            {questions
              .filter(({ question }) => question.topic === topic)
              .map(({ question, latest, waves }) => (
                <li
                  key={question.slug}
                  className="grid gap-x-8 gap-y-1 border-b border-rule-soft py-3.5 md:grid-cols-[minmax(0,1fr)_17rem]"
                >
                  <div>
                    <h3>
                      <a className="plain text-ink" href={to(`/questions/${question.slug}`)}>
                        {headlineOf(question, latest, words)}
                      </a>
                    </h3>
                    <p className="mt-0.5 text-small text-ink-2">{question.title}</p>
                  </div>
                  <p className="text-small text-ink-2 md:pt-1">
                    {words.country(latest.sheet.country)} · <Fieldwork sheet={latest.sheet} words={words} />
                    {waves > 1 && ` · ${t('list.waves', { count: waves })}`}
                    <br />
                    <StatedText
                      stated={latest.sheet.disclosure.pollsters}
                      words={words}
                      write={words.names}
                    />
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(number) => to(`/questions${writeFilter(filter, number)}`)}
        words={{
          pages: t('list.pages'),
          previous: t('list.previous'),
          next: t('list.next'),
          page: t('list.page', { page, pages }),
        }}
      />
    </>
  );
}
