import type { ReactNode } from 'react';
import { ListSearch } from '@/components/ui/list-search';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { readPage } from '@/lib/domain/queries/list-filter';
import { toParameters } from '@/lib/request/search-parameters';
import type { Words } from '@/lib/words/words';
import { DoneNotice } from './done-notice';
import { deletedText, searchWords } from './edit-texts';

/** How many things a list of the back office holds on one page. */
export const officePageSize = 50;

/** What an address asks a list for. */
export function readListQuery(given: Record<string, string | string[] | undefined>) {
  const parameters = toParameters(given);
  const search = (parameters.get('q') ?? '').slice(0, 200);
  const done = parameters.get('done') ?? undefined;
  return { search, page: readPage(parameters), pageSize: officePageSize, done };
}

/** What stands around a list of the back office: its title, the search, and the way to its other pages. */
export function OfficeList(props: {
  path: string;
  title: string;
  intro: ReactNode;
  searchLabel: string;
  query: { search: string; page: number; done: string | undefined };
  total: number;
  children: ReactNode;
  words: Words;
}) {
  const { path, title, intro, searchLabel, query, total, children, words } = props;
  const pages = Math.max(1, Math.ceil(total / officePageSize));
  const search: [string, string][] = query.search === '' ? [] : [['q', query.search]];
  return (
    <>
      <PageHead title={title}>{intro}</PageHead>
      <DoneNotice done={query.done} texts={{ deleted: deletedText(words) }} />
      <ListSearch action={path} search={query.search} label={searchLabel} words={searchWords(total, words)} />
      <section className="scroll" aria-label={title} tabIndex={0}>
        {children}
      </section>
      <Pager
        page={query.page}
        pages={pages}
        hrefOf={(page) => `${path}?${new URLSearchParams([...search, ['page', String(page)]])}`}
        words={words}
      />
    </>
  );
}
