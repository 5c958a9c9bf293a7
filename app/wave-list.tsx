import { FilterForm } from '@/components/poll/filter-form';
import { WaveTable } from '@/components/poll/wave-table';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { cached } from '@/lib/cache';
import { listWaves } from '@/lib/data/waves';
import { overviewTag } from '@/lib/domain/cache-tags';
import { readFilter, readPage, writeFilter } from '@/lib/domain/list-filter';
import { type Locale, wordsOf } from '@/lib/format';
import { addressOf } from './address';
import { toFormFacets } from './list-facets';
import { allowedValues, readFacets } from './results-response';

const pageSize = 50;

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
      listWaves(db, { filter: readFilter(new URLSearchParams(query), allowed), page: number, pageSize }),
    { name: 'wave-list', tags: [overviewTag] },
    writeFilter(filter),
    page,
  );
  const isNarrowed = writeFilter(filter) !== '';
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <>
      <PageHead title={t('list.wavesTitle')}>
        {!isNarrowed && <p>{t('list.wavesIntro', { count: total })}</p>}
      </PageHead>
      <FilterForm
        action={to('/waves')}
        facets={toFormFacets(facets, filter, words)}
        words={{
          filters: t('list.filters'),
          any: t('list.any'),
          apply: t('list.apply'),
          clear: t('list.clear'),
        }}
        found={isNarrowed ? t('list.found', { count: total }) : ''}
      />
      {waves.length > 0 && <WaveTable waves={waves} words={words} to={to} label={t('list.wavesTitle')} />}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(number) => to(`/waves${writeFilter(filter, number)}`)}
        words={{
          pages: t('list.pages'),
          previous: t('list.previous'),
          next: t('list.next'),
          page: t('list.page', { page, pages }),
        }}
      />
    </>
  );
}
