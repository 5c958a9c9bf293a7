import type { ReactNode } from 'react';
import { FilterForm } from '@/components/poll/filter-form';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import type { Facets } from '@/lib/data/overview';
import { type ListFilter, writeFilter } from '@/lib/domain/list-filter';
import { type Locale, wordsOf } from '@/lib/format';
import { addressOf } from './address';
import { toFormFacets } from './list-facets';
import { TwinLinks } from './twin-links';

/** How many things a list holds on one page. */
export const listPageSize = 50;

/** What stands around a list: its title, its filters with how much they let through, and the way to its other pages. */
export function ListFrame(props: {
  locale: Locale;
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
  const { locale, path, title, intro, facets, filter, page, total, children } = props;
  const words = wordsOf(locale);
  const to = addressOf(locale);
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
        words={{
          pages: t('list.pages'),
          previous: t('list.previous'),
          next: t('list.next'),
          page: t('list.page', { page, pages }),
        }}
      />
      <TwinLinks path={path} query={writeFilter(filter)} words={words} />
    </>
  );
}
