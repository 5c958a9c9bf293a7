import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { FilterForm } from '@/components/list/filter-form';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import type { Facets } from '@/lib/data/find/overview';
import { type ListFilter, readFilter, readPage, writeFilter } from '@/lib/domain/queries/list-filter';
import { allowedValues, readFacets } from '@/lib/request/read-facets';
import { toParameters } from '@/lib/request/search-parameters';
import { addressOf } from '@/lib/words/page-address';
import type { Words } from '@/lib/words/words';
import { TwinLinks, twinTypes } from './download-links';
import { inLanguage } from './in-language';
import { toFormFacets } from './list-facets';

/** How many things a list holds on one page. */
export const listPageSize = 50;

/** What is said of a list's page, whose address is that of what it is narrowed to. */
export async function listMetadata(
  list: 'questions' | 'waves',
  { params, searchParams }: Pick<PageProps<'/[locale]/questions'>, 'params' | 'searchParams'>,
): Promise<Metadata> {
  const { t, to } = await inLanguage(params);
  const parameters = toParameters(await searchParams);
  const filter = readFilter(parameters, allowedValues(await readFacets()));
  return {
    title: t(`list.${list}Title`),
    alternates: {
      canonical: to(`/${list}${writeFilter(filter, readPage(parameters))}`),
      types: twinTypes(`/${list}`),
    },
  };
}

/** What stands around a list: its title, its filters with how much they let through, and the way to its other pages. */
export function ListFrame(props: {
  words: Words;
  path: '/questions' | '/waves';
  title: string;
  /** Said of the whole list, and not where it is narrowed. */
  intro: string;
  facets: Facets;
  filter: ListFilter;
  page: number;
  total: number;
  children: ReactNode;
}) {
  const { words, path, title, intro, facets, filter, page, total, children } = props;
  const to = addressOf(words.locale);
  const { t } = words;
  const isNarrowed = writeFilter(filter) !== '';
  const pages = Math.max(1, Math.ceil(total / listPageSize));
  return (
    <>
      <PageHead title={title}>{!isNarrowed && <p>{intro}</p>}</PageHead>
      <FilterForm
        action={to(path)}
        facets={toFormFacets(facets, filter, words)}
        words={{
          filters: t('list.filters'),
          any: t('list.any'),
          apply: t('list.apply'),
          clear: t('list.clear'),
        }}
        found={isNarrowed ? t('list.found', { count: total }) : ''}
      />
      {children}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(number) => to(`${path}${writeFilter(filter, number)}`)}
        words={words}
      />
      <TwinLinks path={path} query={writeFilter(filter)} words={words} />
    </>
  );
}
