import type { Metadata } from 'next';
import { Absent } from '@/app/absent';
import { addressOf } from '@/app/address';
import { accessOf, citeQuestion, writeCitations } from '@/app/citations';
import { headlineOf } from '@/app/headline';
import { type AskedInWave, ItemColophon, periodOf } from '@/app/item-colophon';
import { QuestionData } from '@/app/page-data';
import { latestIn, toQuestionViews } from '@/app/question-views';
import { readQuestionVersion } from '@/app/read-version';
import { requireLocale } from '@/app/require-locale';
import { toolWordsOf } from '@/app/tool-words';
import { CiteSection } from '@/components/poll/cite-section';
import { ItemTables } from '@/components/poll/item-tables';
import { QuestionExplorer } from '@/components/poll/question-explorer';
import { cached } from '@/lib/cache';
import { getQuestion } from '@/lib/data/questions';
import { questionTag } from '@/lib/domain/cache-tags';
import type { AskedItem } from '@/lib/domain/placed';
import { listViews } from '@/lib/domain/question-view';
import { fieldworkDays } from '@/lib/domain/wave';
import { env } from '@/lib/env';
import { type Words, wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/questions/[slug]'>;

/** Each question's page is made at its first visit and kept until something it shows changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found, words, to } = await read(params);
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

export default async function QuestionPage({ params }: Props) {
  const { found, version, words, to } = await read(params);
  if (!found || version === null) return <Absent locale={words.locale} />;
  const { question, items } = found;
  const { t } = words;
  const views = toQuestionViews(found, words, to);
  const countries = [...new Set(items.map(({ sheet }) => words.country(sheet.country)))];
  const latest = latestOf(found);
  return (
    <>
      <QuestionData question={question} items={items} words={words} />
      <p className="mt-8 mb-3 text-small text-ink-3">
        {t('question.topic', { topic: question.topic, countries: words.list(countries) })}
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_auto_1fr]">
        <QuestionExplorer
          views={views}
          title={question.title}
          column={{
            waveSlug: latest?.sheet.slug ?? '',
            content: latest && (
              <ItemColophon asked={latest} title={sourceTitle(latest, items, words)} words={words} to={to} />
            ),
          }}
          waveTitles={Object.fromEntries(items.map(({ sheet }) => [sheet.slug, sheet.title]))}
          slug={question.slug}
          address={to(`/questions/${question.slug}`)}
          site={env().SITE_URL}
          version={version}
          years={yearsOf(items)}
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
            none: t('view.none'),
            narrowed: t('figure.narrowed', { shown: '{shown}', total: '{total}', periods: '{periods}' }),
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

async function read(params: Props['params']) {
  const { locale: asked, slug } = await params;
  const locale = requireLocale(asked);
  const found = await cached(getQuestion, { name: 'question', tags: [questionTag(slug)] }, slug);
  const version = await readQuestionVersion(slug);
  return { found, version, words: wordsOf(locale), to: addressOf(locale) };
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

function yearsOf(items: AskedItem[]): string[] {
  const days = items.flatMap(({ sheet }) => fieldworkDays(sheet.disclosure) ?? []);
  const years = days.flatMap(({ firstDay, lastDay }) => [firstDay.slice(0, 4), lastDay.slice(0, 4)]);
  return [...new Set(years)].sort();
}
