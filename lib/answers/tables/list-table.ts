import { requireQuery } from '@/lib/answers/read-query';
import { publicRoute, type Route } from '@/lib/answers/respond';
import type { Database } from '@/lib/data/db';
import { listPollsters } from '@/lib/data/organisations/organisations';
import { listQuestionsInPlace } from '@/lib/data/questions/questions-in-place';
import { listWavesInPlace } from '@/lib/data/results/results-in-place';
import type { InPlace, Part } from '@/lib/data/sql/in-place';
import type { ListFilter } from '@/lib/domain/queries/list-filter';
import { readTableQuery } from '@/lib/domain/queries/table-query';
import { type ListTable, pollsterTable, questionTable, waveTable } from '@/lib/domain/tables/list-rows';
import { database } from '@/lib/request/database';
import { allowedValues, readFacets } from '@/lib/request/read-facets';
import { type TableForm, tableAs, tableParametersOf } from './table-answer';

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
export const questionListTable = {
  name: 'questions',
  isFiltered: true,
  table: questionTable,
  stream: (db: Database, filter: ListFilter) =>
    inParts((part) => listQuestionsInPlace(db, { filter, ...part })),
};

/** The waves that the filter lets through. */
export const waveListTable = {
  name: 'waves',
  isFiltered: true,
  table: waveTable,
  stream: (db: Database, filter: ListFilter) => inParts((part) => listWavesInPlace(db, { filter, ...part })),
};

/** The pollsters. */
export const pollsterListTable = {
  name: 'pollsters',
  isFiltered: false,
  table: pollsterTable,
  async *stream(db: Database) {
    yield await listPollsters(db);
  },
};

/** The route of a list as a table. */
export function listOf<Thing>({ name, table, isFiltered, stream }: SiteList<Thing>, form: TableForm): Route {
  return publicRoute(async (request) => {
    const parameters = tableParametersOf(request, form);
    const allowed = isFiltered && parameters.size > 0 ? allowedValues(await readFacets()) : null;
    const { filter, byteOrderMark } = requireQuery(readTableQuery(parameters, allowed));
    return tableAs(form, `barometer-${name}`, {
      ...table,
      isMarked: byteOrderMark,
      async *rows() {
        for await (const things of stream(await database(), filter)) yield things.map(table.toCells);
      },
    });
  });
}
