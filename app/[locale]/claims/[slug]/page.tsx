import type { Metadata } from 'next';
import { AbsentPage } from '@/app/[locale]/_parts/absent-page';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { headingOf, ItemColophon } from '@/app/[locale]/_parts/item-colophon';
import { StillChart } from '@/components/charts/still-chart';
import { ClaimContextTable } from '@/components/sheet/claim-context-table';
import { ClaimDetails } from '@/components/sheet/claim-details';
import { ClaimHistory } from '@/components/sheet/claim-history';
import { PageHead } from '@/components/ui/page-head';
import { listContext } from '@/lib/domain/record/claim';
import { toClaimFigure } from '@/lib/figures/claim-figure';
import { readClaim } from '@/lib/request/read-claim';

type Props = PageProps<'/[locale]/claims/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found, words, to } = await read(params);
  if (!found) return { title: words.t('notFound.title') };
  const { claim } = found.quotedClaim;
  return {
    title: claim.sentence,
    alternates: {
      canonical: to(`/claims/${claim.slug}`),
      types: {
        'text/csv': to(`/claims/${claim.slug}/claim.csv`),
        'application/json': to(`/claims/${claim.slug}/claim.json`),
      },
    },
  };
}

/** One quoted sentence, the exact figure behind it, what the sentence leaves out, and whether the figure was corrected. */
export default async function ClaimPage({ params }: Props) {
  const { found, words, to } = await read(params);
  if (!found) return <AbsentPage locale={words.locale} />;
  const { quotedClaim, question, revisions, waveSources, standing } = found;
  const { claim, source, quoted } = quotedClaim;
  const { sheet, item } = quoted;
  const { t } = words;
  const period = headingOf(quoted, words);
  const { spec, sentence } = toClaimFigure(question, quoted, period, words);
  const isWithdrawn = sheet.status === 'withdrawn';
  const csv = to(`/claims/${claim.slug}/claim.csv`);
  return (
    <>
      <PageHead
        eyebrow={
          <>
            {t('claim.eyebrow')} · <a href={to(`/sources/${source.slug}`)}>“{source.title}”</a>
          </>
        }
        title={claim.verbatim ? `“${claim.sentence}”` : claim.sentence}
      >
        {!claim.verbatim && <p className="text-small text-ink-3">{t('claim.rendered')}</p>}
        {isWithdrawn && (
          <p>
            <span className="mark">{t('wave.withdrawn')}</span> {t('claim.withdrawn')}
          </p>
        )}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-y-10">
          <section>
            <h2>{t('claim.number')}</h2>
            <div className="mt-4">
              {spec && (
                <StillChart
                  spec={spec}
                  id="claim"
                  title={t('figure.chartOf', { title: question.title })}
                  desc={sentence}
                />
              )}
            </div>
            <p className="prose mt-4">{sentence}</p>
            <ClaimDetails quotedClaim={quotedClaim} isWithdrawn={isWithdrawn} words={words} to={to} />
            <p className="prose mt-4 text-small text-ink-2">{t('claim.scope')}</p>
            <nav aria-label={t('figure.downloads')} className="no-print mt-3 flex gap-x-5 text-small">
              <a href={csv}>{t('claim.csv')}</a>
              <a href={to(`/claims/${claim.slug}/claim.json`)}>{t('claim.json')}</a>
            </nav>
          </section>
          <section>
            <h2>{t('claim.leftOut')}</h2>
            <ClaimContextTable context={listContext(quotedClaim)} quoted={quoted} words={words} />
          </section>
          <section>
            <h2>{t('claim.history')}</h2>
            <ClaimHistory
              revisions={revisions}
              place={claim.estimate}
              wave={to(`/waves/${sheet.slug}`)}
              words={words}
            />
          </section>
        </div>
        <aside className="text-small">
          <ItemColophon
            asked={{ sheet, item, waveSources, isAlone: standing.publishedAlone }}
            title={t('source.title')}
            words={words}
            to={to}
          />
        </aside>
      </div>
    </>
  );
}

async function read(params: Props['params']) {
  const { words, to } = await inLanguage(params);
  const { slug } = await params;
  return { found: await readClaim(slug), words, to };
}
