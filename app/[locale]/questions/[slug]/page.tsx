import type { Metadata } from 'next';
import { cache } from 'react';
import { AbsentPage } from '@/app/[locale]/_parts/absent-page';
import { toolWordsOf } from '@/app/[locale]/_parts/figure-tool-texts';
import { followRenames } from '@/app/[locale]/_parts/follow-renames';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { type AskedInWave, headingOf, ItemColophon } from '@/app/[locale]/_parts/item-colophon';
import { QuestionData } from '@/app/[locale]/_parts/page-data';
import { CiteSection } from '@/components/figure/cite-section';
import { QuestionExplorer } from '@/components/figure/question-explorer';
import { toSearch } from '@/components/figure/view-controls';
import { ItemTables } from '@/components/sheet/item-tables';
import { readOptions } from '@/lib/domain/queries/picture-query';
import { chooseOptions, listAnswers } from '@/lib/domain/reading/chosen-options';
import { fieldworkYears } from '@/lib/domain/record/wave';
import { env } from '@/lib/env';
import { accessOf, citeQuestion, writeCitations } from '@/lib/figures/citations';
import type { QuestionView } from '@/lib/figures/figure-view';
import { askedView, narrowFigure, readRange, shownWave, showsLatest } from '@/lib/figures/narrow-range';
import { narrowedPattern, noneText } from '@/lib/figures/picture/question-figure';
import { toQuestionViews } from '@/lib/figures/question-views';
import { readQuestion } from '@/lib/request/read-question';
import { readQuestionVersion } from '@/lib/request/read-version';
import { toAllParameters } from '@/lib/request/search-parameters';
import { addressOf } from '@/lib/words/page-address';
import { type Locale, type Words, wordsOf } from '@/lib/words/words';

type Props = PageProps<'/[locale]/questions/[slug]'>;

/** So many items stand on a page in tables of their own, the latest. */
const mostItems = 24;

/** Its address is the same whatever of it is shown. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await read(props);
  const { words, to } = page;
  if (!page.found) return { title: words.t('notFound.title') };
  const { title, slug } = page.found.question;
  const { label, headline, search } = page.shown;
  const shownTitle = label === null ? title : `${title} · ${label}`;
  return {
    title: shownTitle,
    description: headline,
    openGraph: {
      type: 'article',
      title: shownTitle,
      description: headline,
      siteName: words.t('site.name'),
      images: [{ url: `/questions/${slug}/chart.png${search}`, type: 'image/png', alt: headline }],
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

/** A question's page: the answers, the base, the group and the part of time that its address asks for. */
export default async function QuestionPage(props: Props) {
  const page = await read(props);
  const { words, to } = page;
  if (!page.found) return <AbsentPage locale={words.locale} />;
  await followRenames(
    `/questions/${page.found.question.slug}`,
    toAllParameters(await props.searchParams),
    to,
  );
  const { version, answers, chosen, unknown, views, shown, search } = page;
  const { question, items } = page.found;
  const { t } = words;
  const countries = [...new Set(items.map(({ sheet }) => words.country(sheet.country)))];
  // A column that is not shown is no matter; the explorer has it fetched by the browser where it is of another wave.
  const beside = items.findLast(({ sheet }) => sheet.slug === shown.waveSlug) ?? items.at(-1);
  return (
    <>
      <QuestionData question={question} items={items} words={words} />
      <p className="mt-8 mb-3 text-small text-ink-3">
        {t('question.topic', { topic: question.topic, countries: words.list(countries) })}
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_auto_1fr]">
        <QuestionExplorer
          views={views}
          search={search}
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
          waveTitles={shownTitles(views, items)}
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
              {...writeCitations(
                citeQuestion({ ...page.found, version }, accessOf(env().SITE_URL, words)),
                words,
              )}
              href={to(`/questions/${question.slug}/cite`)}
              words={words}
            />
          </div>
          <h2>{t('question.items')}</h2>
          <p className="prose mt-1 text-ink-2">{t('question.itemsIntro')}</p>
          {items.length > mostItems && (
            <p className="prose mt-1 text-ink-2">
              {t('question.latestItems', {
                shown: words.count(mostItems),
                total: words.count(items.length),
              })}{' '}
              <a href={to(`/questions/${question.slug}/results.csv`)}>{t('figure.csv')}</a>
            </p>
          )}
          <ItemTables items={items.slice(-mostItems).reverse()} heading="wave" words={words} to={to} />
        </section>
      </div>
    </>
  );
}

async function read({ params, searchParams }: Props) {
  const { words } = await inLanguage(params);
  return readPage(words.locale, (await params).slug, toAllParameters(await searchParams).toString());
}

/** Head and page read the same: a question, its views, and what of them an address shows. */
const readPage = cache(async (locale: Locale, slug: string, search: string) => {
  const words = wordsOf(locale);
  const to = addressOf(locale);
  const found = await readQuestion(slug);
  const version = await readQuestionVersion(slug);
  if (!found || version === null) return { found: null, words, to };
  const parameters = new URLSearchParams(search);
  const asked = search === '' ? '' : `?${search}`;
  const answers = listAnswers(found.question, found.items);
  const { chosen, unknown } = chooseOptions(answers, readOptions(parameters));
  const views = toQuestionViews({ ...found, chosen, range: readRange(parameters) }, words, to, {
    base: parameters.get('base'),
    group: parameters.get('group'),
  });
  const shown = toShown(views, parameters, { title: found.question.title, chosen });
  return { found, version, answers, chosen, unknown, views, shown, search: asked, words, to };
});

/** The titles of the waves that some figure shows, by their slugs. */
function shownTitles(views: QuestionView[], items: AskedInWave[]): [slug: string, title: string][] {
  const shown = new Set(
    views.flatMap(({ figures }) =>
      figures.flatMap(({ table }) => table.rows.map(({ waveSlug }) => waveSlug)),
    ),
  );
  return items.flatMap(({ sheet }) => (shown.has(sheet.slug) ? [[sheet.slug, sheet.title]] : []));
}

/** What an address shows of some views: what its main figure says, by which query it is asked for, and its latest wave. */
function toShown(
  views: QuestionView[],
  parameters: URLSearchParams,
  { title, chosen }: { title: string; chosen: string[] },
) {
  const view = askedView(views, parameters);
  const [main] = view?.figures ?? [];
  if (!view || !main) return { label: null, headline: title, search: '', waveSlug: null };
  const range = readRange(parameters);
  const isStacked = main.spec.kind === 'likert' && parameters.get('scale') === 'stacked';
  const isTold = showsLatest(narrowFigure(main, range, ''), main);
  return {
    label: view === views[0] ? null : `${view.baseLabel}, ${view.groupLabel}`,
    headline: isTold ? view.headline : title,
    search: toSearch(views, view, { range, chosen, isStacked }),
    waveSlug: shownWave(views, parameters),
  };
}

/** The column's heading, true of the wave that it is of. */
function sourceTitle(asked: AskedInWave, items: AskedInWave[], words: Words): string {
  if (items.length === 1) return words.t('source.title');
  if (asked === items.at(-1)) return words.t('source.titleLatest');
  return words.t('source.titleOf', { period: headingOf(asked, words) });
}
