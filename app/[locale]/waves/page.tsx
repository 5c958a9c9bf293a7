import type { Metadata } from 'next';
import { addressOf } from '@/app/address';
import { requireLocale } from '@/app/require-locale';
import { allowedValues, readFacets } from '@/app/results-response';
import { toParameters } from '@/app/search-parameters';
import { twinTypes } from '@/app/twin-links';
import { WaveList } from '@/app/wave-list';
import { readFilter, readPage, writeFilter } from '@/lib/domain/list-filter';
import { wordsOf } from '@/lib/format';

type Props = PageProps<'/[locale]/waves'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const parameters = toParameters(await searchParams);
  const filter = readFilter(parameters, allowedValues(await readFacets()));
  const canonical = addressOf(locale)(`/waves${writeFilter(filter, readPage(parameters))}`);
  return {
    title: wordsOf(locale).t('list.wavesTitle'),
    alternates: { canonical, types: twinTypes('/waves') },
  };
}

/** The list as the parameters narrow it. */
export default async function WaveListPage({ params, searchParams }: Props) {
  const locale = requireLocale((await params).locale);
  return <WaveList locale={locale} parameters={toParameters(await searchParams)} />;
}
