import { WaveTable } from '@/components/poll/wave-table';
import { listWaves } from '@/lib/data/waves';
import { database } from '@/lib/database';
import { readFilter, readPage } from '@/lib/domain/list-filter';
import { type Locale, wordsOf } from '@/lib/format';
import { addressOf } from './address';
import { ListFrame, listPageSize } from './list-frame';
import { allowedValues, readFacets } from './results-response';

/** The list of waves, narrowed as the parameters ask. */
export async function WaveList({ locale, parameters }: { locale: Locale; parameters: URLSearchParams }) {
  const words = wordsOf(locale);
  const to = addressOf(locale);
  const { t } = words;
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
      locale={locale}
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
