import type { Metadata } from 'next';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { ClaimList } from '@/components/list/claim-list';
import { PageHead } from '@/components/ui/page-head';
import { listQuotedClaims } from '@/lib/data/claims/claims';
import { isolate } from '@/lib/domain/values/isolate';
import { database } from '@/lib/request/database';

type Props = PageProps<'/[locale]/claims'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, to } = await inLanguage(params);
  return {
    title: t('claim.list'),
    alternates: {
      canonical: to('/claims'),
      types: { 'text/csv': to('/claims.csv'), 'application/json': to('/claims.json') },
    },
  };
}

/** So many claims stand on the page at most; the table has all. */
const mostClaims = 200;

/** Every sentence that quotes a published figure. */
export default async function ClaimsPage({ params }: Props) {
  const { words, t, to } = await inLanguage(params);
  const all = await listQuotedClaims(await database(), { limit: mostClaims + 1 });
  const claims = all.slice(0, mostClaims);
  return (
    <>
      <PageHead title={t('claim.list')}>
        <p>{t(claims.length === 0 ? 'claim.none' : 'claim.listIntro')}</p>
      </PageHead>
      <ClaimList
        claims={claims.map(({ claim, source, quoted }) => ({
          ...claim,
          note: `${words.share(quoted.estimate)} · ${isolate(quoted.item.question.title)} · “${isolate(source.title)}”`,
        }))}
        to={to}
      />
      {all.length > mostClaims && (
        <p className="mt-8">{t('claim.first', { shown: words.count(mostClaims) })}</p>
      )}
      <nav aria-label={t('figure.downloads')} className="no-print mt-8 flex gap-x-5 text-small">
        <a href={to('/claims.csv')}>{t('claim.csv')}</a>
        <a href={to('/claims.json')}>{t('claim.json')}</a>
      </nav>
    </>
  );
}
