import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { followRenames } from '@/app/[locale]/_parts/follow-renames';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { namedSeriesOf, readSlots, toWholeQuery } from '@/lib/answers/compare/read-compare';
import { isCompareParameter, readCompareQuery, writeCompareSearch } from '@/lib/domain/queries/compare-query';
import { compareHeadline } from '@/lib/figures/compare/series-names';
import { toParameters } from '@/lib/request/search-parameters';
import { ComparePage } from './compare-page';

type Props = PageProps<'/[locale]/compare'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { words, to } = await inLanguage(params);
  const asked = ours(await searchParams);
  const { slots, query } = await read(asked.toString());
  const series = namedSeriesOf(slots, words);
  const search = writeCompareSearch(query);
  const title = series.length === 0 ? words.t('compare.title') : compareHeadline(series, words);
  return {
    title,
    // Every choice of series is an address of its own: more than anybody should crawl.
    ...(asked.size > 0 && { robots: { index: false } }),
    ...(series.length > 0 && {
      openGraph: {
        type: 'article',
        title,
        siteName: words.t('site.name'),
        images: [{ url: `/compare/chart.png${search}`, type: 'image/png', alt: title }],
      },
      twitter: { card: 'summary_large_image' },
    }),
    alternates: { canonical: to(`/compare${search}`) },
  };
}

/** The series that the address asks for. An address that leaves something open leads to the one that does not. */
export default async function ComparedPage({ params, searchParams }: Props) {
  const { words, to } = await inLanguage(params);
  const parameters = ours(await searchParams);
  await followRenames('/compare', parameters, to);
  const { query, slots, problems } = await read(parameters.toString());
  const find = (parameters.get('find') ?? '').trim().slice(0, 200);
  const whole = new URLSearchParams(writeCompareSearch(query));
  if (find !== '') whole.set('find', find);
  if (problems.length === 0 && whole.toString() !== parameters.toString())
    redirect(to(`/compare${whole.size === 0 ? '' : `?${whole}`}${find === '' ? '' : '#add'}`));
  return <ComparePage query={query} slots={slots} problems={problems} find={find} words={words} to={to} />;
}

/** The parameters of a comparison; what others add to an address, such as a theme, is none of it. */
function ours(given: Parameters<typeof toParameters>[0]): URLSearchParams {
  return new URLSearchParams(
    [...toParameters(given)].filter(([name]) => name === 'find' || isCompareParameter(name)),
  );
}

/** Head and page read the same. */
const read = cache(async (search: string) => {
  const { query, problems } = readCompareQuery(new URLSearchParams(search), ['find']);
  const slots = await readSlots(query);
  return { query: toWholeQuery(query, slots), slots, problems };
});
