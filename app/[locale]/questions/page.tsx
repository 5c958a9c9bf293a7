import type { Metadata } from 'next';
import { followRenames } from '@/app/[locale]/_parts/follow-renames';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { ListFrame, listMetadata, listPageSize } from '@/app/[locale]/_parts/list-frame';
import { Fieldwork } from '@/components/figure/who-asked';
import { StatedValue } from '@/components/sheet/stated-text';
import { listQuestions } from '@/lib/data/questions/questions';
import { readFilter, readPage } from '@/lib/domain/queries/list-filter';
import { headlineOf } from '@/lib/figures/headline';
import { database } from '@/lib/request/database';
import { allowedValues, readFacets } from '@/lib/request/read-facets';
import { toParameters } from '@/lib/request/search-parameters';

type Props = PageProps<'/[locale]/questions'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata('questions', props);
}

/** The list of questions, narrowed as the parameters ask. */
export default async function QuestionListPage({ params, searchParams }: Props) {
  const { words, t, to } = await inLanguage(params);
  const parameters = toParameters(await searchParams);
  await followRenames('/questions', parameters, to);
  const facets = await readFacets();
  const filter = readFilter(parameters, allowedValues(facets));
  const page = readPage(parameters);
  const { questions, total } = await listQuestions(await database(), {
    filter,
    page,
    pageSize: listPageSize,
  });
  const topics = [...new Set(questions.map(({ question }) => question.topic))];
  return (
    <ListFrame
      words={words}
      path="/questions"
      title={t('list.questionsTitle')}
      intro={t('list.questionsIntro', { count: total })}
      facets={facets}
      filter={filter}
      page={page}
      total={total}
    >
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
                    <StatedValue
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
    </ListFrame>
  );
}
