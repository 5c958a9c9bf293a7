import { WaveTable } from '@/components/poll/wave-table';
import { cached } from '@/lib/cache';
import { listWaves } from '@/lib/data/waves';
import { overviewTag } from '@/lib/domain/cache-tags';
import { readFilter, readPage, writeFilter } from '@/lib/domain/list-filter';
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
  const allowed = allowedValues(facets);
  const filter = readFilter(parameters, allowed);
  const page = readPage(parameters);
  const { waves, total } = await cached(
    (db, query: string, number: number) =>
      listWaves(db, {
        filter: readFilter(new URLSearchParams(query), allowed),
        page: number,
        pageSize: listPageSize,
      }),
    { name: 'wave-list', tags: [overviewTag] },
    writeFilter(filter),
    page,
  );
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
