import type { Metadata } from 'next';
import { cache } from 'react';
import { AbsentPage } from '@/app/[locale]/_parts/absent-page';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { CiteSection } from '@/components/figure/cite-section';
import { ClaimList } from '@/components/list/claim-list';
import { SourceDetails } from '@/components/sheet/source-details';
import { SourceFigures } from '@/components/sheet/source-figures';
import { PageHead } from '@/components/ui/page-head';
import { listClaimsIn } from '@/lib/data/claims/claims';
import { getSource } from '@/lib/data/sources/sources';
import { env } from '@/lib/env';
import { accessOf, citeSource, writeCitations } from '@/lib/figures/citations';
import { database } from '@/lib/request/database';

type Props = PageProps<'/[locale]/sources/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found, words, to } = await read(params);
  if (!found) return { title: words.t('notFound.title') };
  const { slug, title } = found.source;
  return {
    title,
    alternates: {
      canonical: to(`/sources/${slug}`),
      types: {
        'text/csv': to(`/sources/${slug}/results.csv`),
        'application/json': to(`/sources/${slug}/results.json`),
      },
    },
  };
}

/** One document and every figure taken from it. */
export default async function SourcePage({ params }: Props) {
  const { found, claims, words, to } = await read(params);
  if (!found) return <AbsentPage locale={words.locale} />;
  const { source, items, counts, citedBy } = found;
  return (
    <>
      <PageHead eyebrow={words.t(`sourceKind.${source.kind}`)} title={source.title} />
      <SourceDetails source={source} citedBy={citedBy} words={words} to={to} />
      {claims.length > 0 && (
        <section className="mt-10">
          <h2>{words.t('claim.inSource')}</h2>
          <ClaimList claims={claims} to={to} />
        </section>
      )}
      <SourceFigures source={source} items={items} counts={counts} words={words} to={to} />
      {items.length > 0 && (
        <nav aria-label={words.t('figure.downloads')} className="no-print mt-6 flex gap-x-5 text-small">
          <a href={to(`/sources/${source.slug}/results.csv`)}>{words.t('figure.csv')}</a>
          <a href={to(`/sources/${source.slug}/results.json`)}>{words.t('figure.json')}</a>
        </nav>
      )}
      <div className="mt-10 max-w-4xl">
        <CiteSection
          {...writeCitations(citeSource(source, accessOf(env().SITE_URL, words)), words)}
          href={to(`/sources/${source.slug}/cite`)}
          words={words}
        />
      </div>
    </>
  );
}

async function read(params: Props['params']) {
  const { words, to } = await inLanguage(params);
  const { slug } = await params;
  return { ...(await readSource(slug)), words, to };
}

/** Head and page read the same. */
const readSource = cache(async (slug: string) => {
  const db = await database();
  return { found: await getSource(db, slug), claims: await listClaimsIn(db, slug) };
});
