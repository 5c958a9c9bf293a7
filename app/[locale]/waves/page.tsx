import type { Metadata } from 'next';
import { followRenames } from '@/app/[locale]/_parts/follow-renames';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { ListFrame, listMetadata, listPageSize } from '@/app/[locale]/_parts/list-frame';
import { WaveTable } from '@/components/list/wave-table';
import { listWaves } from '@/lib/data/waves/waves';
import { readFilter, readPage } from '@/lib/domain/queries/list-filter';
import { database } from '@/lib/request/database';
import { allowedValues, readFacets } from '@/lib/request/read-facets';
import { toParameters } from '@/lib/request/search-parameters';

type Props = PageProps<'/[locale]/waves'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata('waves', props);
}

/** The list of waves, narrowed as the parameters ask. */
export default async function WaveListPage({ params, searchParams }: Props) {
  const { words, t, to } = await inLanguage(params);
  const parameters = toParameters(await searchParams);
  await followRenames('/waves', parameters, to);
  const facets = await readFacets();
  const filter = readFilter(parameters, allowedValues(facets));
  const page = readPage(parameters);
  const { waves, total } = await listWaves(await database(), {
    filter,
    page,
    pageSize: listPageSize,
  });
  return (
    <ListFrame
      words={words}
      path="/waves"
      title={t('list.wavesTitle')}
      intro={t('list.wavesIntro', { count: total })}
      facets={facets}
      filter={filter}
      page={page}
      total={total}
    >
      {waves.length > 0 && <WaveTable waves={waves} words={words} to={to} label={t('list.wavesTitle')} />}
    </ListFrame>
  );
}
