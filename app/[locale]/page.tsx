import type { Metadata } from 'next';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { StillChart } from '@/components/charts/still-chart';
import { FindingCard } from '@/components/figure/finding-card';
import { WaveTable } from '@/components/list/wave-table';
import { getRegisterCounts } from '@/lib/data/find/overview';
import { listLatestItems } from '@/lib/data/questions/questions';
import { listWaves } from '@/lib/data/waves/waves';
import { noFilter } from '@/lib/domain/queries/list-filter';
import { pickFindings } from '@/lib/domain/reading/findings';
import { sourceStanding } from '@/lib/domain/reading/source-standing';
import { toFindingFigure } from '@/lib/figures/finding-figure';
import { database } from '@/lib/request/database';

type Props = PageProps<'/[locale]'>;

const findingsShown = 8;
const wavesShown = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { to } = await inLanguage(params);
  return { alternates: { canonical: to('/') } };
}

/** The overview: the latest findings, each with its chart and source, and the newest waves. */
export default async function OverviewPage({ params }: Props) {
  const { words, t, to } = await inLanguage(params);
  const db = await database();
  const counts = await getRegisterCounts(db);
  const latest = await listLatestItems(db, findingsShown * 2);
  const { waves } = await listWaves(db, { filter: noFilter, page: 1, pageSize: wavesShown });
  const findings = pickFindings(latest, findingsShown);
  return (
    <>
      <div className="mt-10 mb-10 max-w-[32em] font-serif text-lede text-pretty">
        <h1 className="sr-only">{t('site.name')}</h1>
        <p>
          {t('home.lede')}{' '}
          {t('home.counts', {
            estimates: words.count(counts.estimates),
            questions: words.count(counts.questions),
            waves: words.count(counts.waves),
            sources: words.count(counts.sources),
          })}
        </p>
      </div>
      {findings.length === 0 && <p>{t('home.empty')}</p>}
      <h2 className="sr-only">{t('home.findings')}</h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-11 md:grid-cols-2">
        {findings.map(({ question, latest: asked, waveSources }) => {
          const figure = toFindingFigure(question, asked, words);
          if (!figure) return null;
          const { headline, spec, sentence } = figure;
          const source = asked.item.references[0]?.source;
          return (
            <FindingCard
              key={question.slug}
              href={to(`/questions/${question.slug}`)}
              headline={headline}
              sheet={asked.sheet}
              standing={source ? sourceStanding(source, asked.sheet.disclosure, waveSources) : 'primary'}
              words={words}
            >
              {spec && (
                <StillChart
                  spec={spec}
                  id={`card-${question.slug}`}
                  title={t('figure.chartOf', { title: question.title })}
                  desc={headline}
                  isCompact
                />
              )}
              <p className="mt-2 text-small text-ink-2">{sentence}</p>
            </FindingCard>
          );
        })}
      </div>
      <p className="mt-8">
        <a href={to('/questions')}>{t('home.allQuestions')}</a>
      </p>
      {waves.length > 0 && (
        <section className="mt-14">
          <h2 className="mb-3">{t('home.newest')}</h2>
          <WaveTable waves={waves} words={words} to={to} label={t('home.newest')} />
          <p className="mt-4">
            <a href={to('/waves')}>{t('home.allWaves')}</a>
          </p>
        </section>
      )}
    </>
  );
}
