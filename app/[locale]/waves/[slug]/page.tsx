import type { Metadata } from 'next';
import { cache } from 'react';
import { AbsentPage } from '@/app/[locale]/_parts/absent-page';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { WaveData } from '@/app/[locale]/_parts/page-data';
import { CiteSection } from '@/components/figure/cite-section';
import { ColophonSection } from '@/components/figure/colophon';
import { ClaimList } from '@/components/list/claim-list';
import { SourceList } from '@/components/list/source-list';
import { RevisionList } from '@/components/review/revision-list';
import { DisclosureList } from '@/components/sheet/disclosure-list';
import { ItemTables } from '@/components/sheet/item-tables';
import { type AddressOf, PollsterLinks } from '@/components/sheet/organisation-links';
import { StatedValue } from '@/components/sheet/stated-text';
import { WaveSheetList } from '@/components/sheet/wave-sheet-list';
import { PageHead } from '@/components/ui/page-head';
import { listQuotedClaims } from '@/lib/data/claims/claims';
import { getWaveVersion } from '@/lib/data/find/versions';
import { listPublicRevisions } from '@/lib/data/log/revisions';
import { type LostNames, listLostNames } from '@/lib/data/waves/unpublished-names';
import { getWave, getWaveStanding } from '@/lib/data/waves/waves';
import { checkDisclosure } from '@/lib/domain/reading/disclosure';
import { sourceStanding, sourcesOfItems } from '@/lib/domain/reading/source-standing';
import { env } from '@/lib/env';
import { accessOf, citeWave, writeCitations } from '@/lib/figures/citations';
import { database } from '@/lib/request/database';
import type { Words } from '@/lib/words/words';

type Props = PageProps<'/[locale]/waves/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { wave, words, to } = await read(params);
  if (!wave) return { title: words.t('notFound.title') };
  return {
    title: wave.title,
    alternates: {
      canonical: to(`/waves/${wave.slug}`),
      ...(wave.status === 'withdrawn'
        ? {}
        : { types: { 'text/csv': to(`/waves/${wave.slug}/results.csv`) } }),
    },
  };
}

/** One wave as published: every item and base, the methodology sheet, the disclosure, its sources, its revisions. */
export default async function WavePage({ params }: Props) {
  const { wave, version, standing, lost, claims, revisions, words, to: toPage } = await read(params);
  if (!wave) return <AbsentPage locale={words.locale} />;
  const { t } = words;
  const { disclosure, items } = wave;
  const sources = sourcesOfItems(items);
  const isWithdrawn = wave.status === 'withdrawn';
  const isAlone = standing?.publishedAlone ?? false;
  const to = withoutLost(toPage, lost);
  const csv = toPage(`/waves/${wave.slug}/results.csv`);
  return (
    <>
      {!isWithdrawn && <WaveData wave={wave} changed={revisions[0]?.at ?? null} words={words} />}
      <PageHead
        eyebrow={
          <>
            {words.country(wave.country)} ·{' '}
            <StatedValue
              stated={disclosure.pollsters}
              words={words}
              write={(pollsters) => <PollsterLinks pollsters={pollsters} to={to} />}
            />
          </>
        }
        title={wave.title}
      >
        {isWithdrawn && <Withdrawn because={standing?.withdrawnBecause ?? null} words={words} />}
        {!isWithdrawn && isAlone && items.every(({ checkedBy }) => checkedBy === null) && (
          <p>
            <span className="mark">{t('wave.alone')}</span> {t('wave.aloneHelp')}
          </p>
        )}
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
              methodology={toPage('/methodology')}
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
          {claims.length > 0 && (
            <ColophonSection title={t('claim.ofWave')}>
              <ClaimList
                claims={claims.map(({ claim, quoted }) => ({
                  ...claim,
                  note: `${words.share(quoted.estimate)} · ${quoted.item.question.title}`,
                }))}
                to={toPage}
              />
            </ColophonSection>
          )}
          <ColophonSection title={t('wave.revisions')}>
            <RevisionList revisions={revisions} words={words} />
          </ColophonSection>
        </aside>
        <section className="lg:col-start-1">
          <h2>{t('wave.items')}</h2>
          {!isWithdrawn && (
            <nav
              aria-label={t('figure.downloads')}
              className="no-print mt-1 flex flex-wrap gap-x-5 gap-y-2 text-small"
            >
              <a href={csv}>{t('figure.csv')}</a>
              <a href={`${csv}?derived=1`}>{t('figure.csvDerived')}</a>
              <a href={`${csv}?shape=wide`}>{t('figure.csvWide')}</a>
              <a href={`${csv}?bom=1`}>{t('figure.csvExcel')}</a>
              <a href={toPage(`/waves/${wave.slug}/ddi.xml`)}>{t('package.ddi')}</a>
            </nav>
          )}
          <ItemTables
            items={items.map((item) => ({ sheet: wave, item, isAlone }))}
            heading="question"
            words={words}
            to={to}
          />
          <div className="mt-8">
            <CiteSection
              {...writeCitations(citeWave({ sheet: wave, version }, accessOf(env().SITE_URL, words)), words)}
              href={toPage(`/waves/${wave.slug}/cite`)}
              words={words}
            />
          </div>
        </section>
      </div>
    </>
  );
}

/** Writes addresses but for those of pages that nothing published is on any more. */
function withoutLost(to: (path: string) => string, { questions, pollsters, sources }: LostNames): AddressOf {
  const lost = new Set([
    ...questions.map((slug) => `/questions/${slug}`),
    ...pollsters.map((slug) => `/pollsters/${slug}`),
    ...sources.map((slug) => `/sources/${slug}`),
  ]);
  return (path) => (lost.has(path) ? undefined : to(path));
}

/** That a wave does not stand any more, and why. */
function Withdrawn({ because, words }: { because: string | null; words: Words }) {
  return (
    <>
      <p>
        <span className="mark">{words.t('wave.withdrawn')}</span> {because}
      </p>
      <p className="mt-1.5 text-small text-ink-3">{words.t('wave.withdrawnHelp')}</p>
    </>
  );
}

const nothingLost: LostNames = { questions: [], pollsters: [], sources: [] };

async function read(params: Props['params']) {
  const { words, to } = await inLanguage(params);
  const { slug } = await params;
  return { ...(await readWave(slug)), words, to };
}

/** Head and page read the same. */
const readWave = cache(async (slug: string) => {
  const db = await database();
  const wave = await getWave(db, slug);
  return {
    wave,
    standing: await getWaveStanding(db, slug),
    lost: wave?.status === 'withdrawn' ? await listLostNames(db, slug) : nothingLost,
    claims: await listQuotedClaims(db, { filter: { wave: slug } }),
    revisions: await listPublicRevisions(db, slug),
    version: await getWaveVersion(db, slug),
  };
});
