import type { Metadata } from 'next';
import { Absent } from '@/app/absent';
import { addressOf } from '@/app/address';
import { requireLocale } from '@/app/require-locale';
import { ColophonSection } from '@/components/poll/colophon';
import { DisclosureList } from '@/components/poll/disclosure-list';
import { ItemTables } from '@/components/poll/item-tables';
import { PollsterLinks } from '@/components/poll/organisation-links';
import { RevisionList } from '@/components/poll/revision-list';
import { SourceList } from '@/components/poll/source-list';
import { StatedText } from '@/components/poll/stated-text';
import { WaveSheetList } from '@/components/poll/wave-sheet-list';
import { PageHead } from '@/components/ui/page-head';
import { cached } from '@/lib/cache';
import { listPublicRevisions } from '@/lib/data/revisions';
import { getWave } from '@/lib/data/waves';
import { waveTag } from '@/lib/domain/cache-tags';
import { checkDisclosure } from '@/lib/domain/disclosure';
import { sourceStanding, sourcesOfItems } from '@/lib/domain/source-standing';
import { wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/waves/[slug]'>;

/** Each wave's page is made at its first visit and kept until something it shows changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { wave, words, to } = await read(params);
  if (!wave) return { title: words.t('notFound.title') };
  return {
    title: wave.title,
    alternates: {
      canonical: to(`/waves/${wave.slug}`),
      types: { 'text/csv': to(`/waves/${wave.slug}/results.csv`) },
    },
  };
}

/** One wave as published: every item and base, the methodology sheet, the disclosure, its sources, its revisions. */
export default async function WavePage({ params }: Props) {
  const { wave, revisions, words, to } = await read(params);
  if (!wave) return <Absent locale={words.locale} />;
  const { t } = words;
  const { disclosure, items } = wave;
  const sources = sourcesOfItems(items);
  const csv = to(`/waves/${wave.slug}/results.csv`);
  return (
    <>
      <PageHead
        eyebrow={
          <>
            {words.country(wave.country)} ·{' '}
            <StatedText
              stated={disclosure.pollsters}
              words={words}
              write={(pollsters) => <PollsterLinks pollsters={pollsters} base={to('/pollsters')} />}
            />
          </>
        }
        title={wave.title}
      >
        {wave.status === 'withdrawn' && <p className="mark">{t('wave.withdrawn')}</p>}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr]">
        <section className="lg:col-start-1">
          <h2>{t('sheet.methodologySheet')}</h2>
          <WaveSheetList wave={wave} words={words} to={to} />
        </section>
        <aside className="text-small lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <ColophonSection title={t('disclosure.title')}>
            <DisclosureList
              checks={checkDisclosure(
                wave,
                items.map(({ wording }) => wording),
              )}
              words={words}
              methodology={to('/methodology')}
            />
          </ColophonSection>
          <ColophonSection title={t('wave.sources')}>
            <SourceList
              sources={sources.map((source) => ({
                source,
                standing: sourceStanding(source, disclosure, sources),
              }))}
              words={words}
              to={to}
            />
          </ColophonSection>
          <ColophonSection title={t('wave.revisions')}>
            <RevisionList revisions={revisions} words={words} />
          </ColophonSection>
        </aside>
        <section className="lg:col-start-1">
          <h2>{t('wave.items')}</h2>
          <nav aria-label={t('figure.downloads')} className="no-print mt-1 flex flex-wrap gap-x-5 text-small">
            <a href={csv}>{t('figure.csv')}</a>
            <a href={`${csv}?shape=wide`}>{t('figure.csvWide')}</a>
            <a href={`${csv}?bom=1`}>{t('figure.csvExcel')}</a>
          </nav>
          <ItemTables
            items={items.map((item) => ({ sheet: wave, item }))}
            heading="question"
            words={words}
            to={to}
          />
        </section>
      </div>
    </>
  );
}

async function read(params: Props['params']) {
  const { locale: asked, slug } = await params;
  const locale = requireLocale(asked);
  const { wave, revisions } = await cached(
    async (db, name: string) => ({
      wave: await getWave(db, name),
      revisions: await listPublicRevisions(db, name),
    }),
    { name: 'wave', tags: [waveTag(slug)] },
    slug,
  );
  return { wave, revisions, words: wordsOf(locale), to: addressOf(locale) };
}
