import { refusedQuery } from '@/lib/answers/wrong-query';
import type { Database } from '@/lib/data/db';
import { listPollsters } from '@/lib/data/organisations/organisations';
import { listQuestionsInPlace } from '@/lib/data/questions/questions-in-place';
import { listWavesInPlace } from '@/lib/data/results/results-in-place';
import type { InPlace, Part } from '@/lib/data/sql/in-place';
import { filterNames, type ListFilter, noFilter } from '@/lib/domain/queries/list-filter';
import { type ListTable, pollsterTable, questionTable, waveTable } from '@/lib/domain/tables/list-rows';
import { readTableQuery } from '@/lib/domain/queries/table-query';
import { database } from '@/lib/request/database';
import { allowedValues, readFacets } from './results-table';
import { answerTable, type TableForm } from './table-answer';

/** A list of the site as a table: its name in addresses, its filter, and its rows, some at a time. */
type SiteList<Thing> = {
  name: string;
  isFiltered: boolean;
  table: ListTable<Thing>;
  stream: (db: Database, filter: ListFilter) => AsyncGenerator<Thing[]>;
};

const rowsAtOnce = 500;

async function* inParts<Thing>(read: (part: Part) => Promise<InPlace<Thing>[]>): AsyncGenerator<Thing[]> {
  let after: string | null = null;
  for (;;) {
    const found: InPlace<Thing>[] = await read({ after, limit: rowsAtOnce });
    if (found.length > 0) yield found.map(({ thing }) => thing);
    after = found.at(-1)?.place ?? null;
    if (found.length < rowsAtOnce) return;
  }
}

/** The questions that the filter lets through. */
export const questionList = {
  name: 'questions',
  isFiltered: true,
  table: questionTable,
  stream: (db: Database, filter: ListFilter) =>
    inParts((part) => listQuestionsInPlace(db, { filter, ...part })),
};

/** The waves that the filter lets through. */
export const waveList = {
  name: 'waves',
  isFiltered: true,
  table: waveTable,
  stream: (db: Database, filter: ListFilter) => inParts((part) => listWavesInPlace(db, { filter, ...part })),
};

/** The pollsters. */
export const pollsterList = {
  name: 'pollsters',
  isFiltered: false,
  table: pollsterTable,
  async *stream(db: Database) {
    yield await listPollsters(db);
  },
};

/** The route of a list as a table. */
export function listOf<Thing>(list: SiteList<Thing>, form: TableForm) {
  const { name, table } = list;
  return (request: Request): Promise<Response> =>
    answerTable(request, { form, name: `barometer-${name}` }, async () => {
      const { filter, byteOrderMark } = await readListQuery(request, list, form === 'csv' ? ['bom'] : []);
      return {
        ...table,
        isMarked: byteOrderMark,
        async *rows() {
          for await (const things of list.stream(await database(), filter)) yield things.map(table.toCells);
        },
      };
    });
}

async function readListQuery(
  request: Request,
  { isFiltered }: { isFiltered: boolean },
  others: readonly 'bom'[],
): Promise<{ filter: ListFilter; byteOrderMark: boolean }> {
  const { searchParams } = new URL(request.url);
  if (searchParams.size === 0) return { filter: noFilter, byteOrderMark: false };
  const allowed = allowedValues(await readFacets());
  const names = [...(isFiltered ? filterNames : []), ...others];
  const read = readTableQuery(searchParams, names, allowed);
  if ('problems' in read) throw refusedQuery(read.problems);
  return read;
}
