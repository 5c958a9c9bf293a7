import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Absent } from '@/app/absent';
import { addressOf } from '@/app/address';
import { accessOf, citeQuestion, writeCitations } from '@/app/citations';
import { headlineOf } from '@/app/headline';
import { type AskedInWave, ItemColophon, periodOf } from '@/app/item-colophon';
import { QuestionData } from '@/app/page-data';
import { latestIn, toQuestionViews } from '@/app/question-views';
import { readQuestion } from '@/app/read-question';
import { readQuestionVersion } from '@/app/read-version';
import { requireLocale } from '@/app/require-locale';
import { toolWordsOf } from '@/app/tool-words';
import { CiteSection } from '@/components/poll/cite-section';
import type { QuestionView } from '@/components/poll/figure-view';
import { ItemTables } from '@/components/poll/item-tables';
import { shownWave } from '@/components/poll/narrow-range';
import { QuestionExplorer } from '@/components/poll/question-explorer';
import { cached } from '@/lib/cache';
import { questionTag } from '@/lib/domain/cache-tags';
import { chooseOptions, listAnswers } from '@/lib/domain/chosen-options';
import { readOptions } from '@/lib/domain/picture-query';
import { listViews } from '@/lib/domain/question-view';
import { fieldworkYears } from '@/lib/domain/wave';
import { env } from '@/lib/env';
import { type Words, wordsOf } from '@/lib/format';
import { narrowedPattern, noneText } from './_picture/question-figure';

type Asked = { locale: string; slug: string };

/** What is said of a question's page; its address is the same whatever of it is shown. */
export async function questionMetadata(asked: Asked): Promise<Metadata> {
  const { found, words, to } = await read(asked);
  if (!found) return { title: words.t('notFound.title') };
  const { title, slug } = found.question;
  const description = latestHeadline(found, words);
  return {
    title,
    description,
    openGraph: {
      type: 'article',
      title,
      description,
      siteName: words.t('site.name'),
      images: [{ url: `/questions/${slug}/chart.png`, type: 'image/png', alt: description }],
    },
    twitter: { card: 'summary_large_image' },
    alternates: {
      canonical: to(`/questions/${slug}`),
      types: {
        'text/csv': to(`/questions/${slug}/results.csv`),
        'application/json': to(`/questions/${slug}/results.json`),
        'application/atom+xml': `/questions/${slug}/feed.xml`,
      },
    },
  };
}

/**
 * A question's page; `parameters` are those of an address that asks for some answers alone, and are left out where the page
 * is the same for everybody.
 */
export async function QuestionPage({ parameters, ...asked }: Asked & { parameters?: URLSearchParams }) {
  const { found, version, words, to } = await read(asked);
  if (!found || version === null) {
    // What is made at each request has begun to answer with 200 by then; the kept page answers with 404.
    if (parameters) redirect(to(`/questions/${encodeURIComponent(asked.slug)}`));
    return <Absent locale={words.locale} />;
  }
  const { question, items } = found;
  const { t } = words;
  const answers = listAnswers(question, items);
  const { chosen, unknown } = chooseOptions(answers, readOptions(parameters ?? new URLSearchParams()));
  const views = await readViews(found, chosen, words);
  const countries = [...new Set(items.map(({ sheet }) => words.country(sheet.country)))];
  const shown = parameters && shownWave(views, parameters);
  // A column that is not shown is no matter; the explorer has it fetched by the browser where it is of another wave.
  const beside = items.findLast(({ sheet }) => sheet.slug === shown) ?? latestOf(found);
  return (
    <>
      <QuestionData question={question} items={items} words={words} />
      <p className="mt-8 mb-3 text-small text-ink-3">
        {t('question.topic', { topic: question.topic, countries: words.list(countries) })}
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_auto_1fr]">
        <QuestionExplorer
          views={views}
          search={parameters ? `?${parameters}` : ''}
          answers={{
            all: answers,
            chosen,
            unknown:
              unknown.length === 0
                ? null
                : t('view.unknownAnswers', {
                    count: unknown.length,
                    answers: words.list(unknown.map((label) => t('view.unknownAnswer', { answer: label }))),
                  }),
          }}
          title={question.title}
          column={{
            waveSlug: beside?.sheet.slug ?? '',
            content: beside && (
              <ItemColophon asked={beside} title={sourceTitle(beside, items, words)} words={words} to={to} />
            ),
          }}
          waveTitles={Object.fromEntries(items.map(({ sheet }) => [sheet.slug, sheet.title]))}
          slug={question.slug}
          address={to(`/questions/${question.slug}`)}
          site={env().SITE_URL}
          version={version}
          years={fieldworkYears(items.map(({ sheet }) => sheet))}
          words={{
            title: t('view.title'),
            base: t('view.base'),
            group: t('view.group'),
            from: t('view.from'),
            to: t('view.to'),
            earliest: t('view.earliest'),
            latest: t('view.latest'),
            scale: t('view.scale'),
            centred: t('view.centred'),
            stacked: t('view.stacked'),
            answers: t('view.answers'),
            answersHelp: t('view.answersHelp'),
            answersShown:
              chosen.length === 0
                ? t('view.allAnswers', { total: answers.length })
                : t('view.someAnswers', { shown: chosen.length, total: answers.length }),
            showAnswers: t('view.showAnswers'),
            showAllAnswers: t('view.showAllAnswers'),
            none: noneText(chosen, words),
            narrowed: narrowedPattern(words),
            column: t('source.columnOf'),
            table: t('figure.table'),
            tools: toolWordsOf(words),
            csv: t('figure.csv'),
            csvView: t('figure.csvView'),
            csvWide: t('figure.csvWide'),
            csvExcel: t('figure.csvExcel'),
            csvDerived: t('figure.csvDerived'),
            json: t('figure.json'),
          }}
        />
        <section className="lg:col-start-1">
          <div className="mb-10">
            <CiteSection
              {...writeCitations(citeQuestion({ ...found, version }, accessOf(words)), words)}
              href={to(`/questions/${question.slug}/cite`)}
              words={words}
            />
          </div>
          <h2>{t('question.items')}</h2>
          <p className="prose mt-1 text-ink-2">{t('question.itemsIntro')}</p>
          <ItemTables items={[...items].reverse()} heading="wave" words={words} to={to} />
        </section>
      </div>
    </>
  );
}

type Found = { question: Parameters<typeof toQuestionViews>[0]['question']; items: AskedInWave[] };

async function read({ locale: asked, slug }: Asked) {
  const locale = requireLocale(asked);
  const found = await readQuestion(slug);
  const version = await readQuestionVersion(slug);
  return { found, version, words: wordsOf(locale), to: addressOf(locale) };
}

/** The views with some answers alone are kept too: averages take long to work out. */
async function readViews(found: Found, chosen: string[], words: Words): Promise<QuestionView[]> {
  const make = (some: string[]) =>
    toQuestionViews({ ...found, chosen: some }, words, addressOf(words.locale));
  if (chosen.length === 0) return make(chosen);
  const { slug } = found.question;
  return cached(
    async (_, _slug: string, key: string) => make(JSON.parse(key)),
    { name: `chosen-views-${words.locale}`, tags: [questionTag(slug)] },
    slug,
    JSON.stringify(chosen),
  );
}

function latestHeadline({ question, items }: Found, words: Words): string {
  const latest = latestOf({ items });
  return latest ? headlineOf(question, latest, words) : question.title;
}

/** The latest item on the base that is shown at first. */
function latestOf({ items }: Pick<Found, 'items'>): AskedInWave | null {
  const [view] = listViews(items.map(({ item }) => item));
  return view ? latestIn(items, view) : null;
}

/** The column's heading, true of the wave that it is of. */
function sourceTitle(asked: AskedInWave, items: AskedInWave[], words: Words): string {
  if (items.length === 1) return words.t('source.title');
  if (asked === items.at(-1)) return words.t('source.titleLatest');
  return words.t('source.titleOf', { period: periodOf(asked, words) });
}
