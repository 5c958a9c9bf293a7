import type { InPlace, Part } from '@/lib/data/api/placed';
import { listQuestionsInPlace } from '@/lib/data/api/questions';
import { listWavesInPlace } from '@/lib/data/api/results';
import type { Database } from '@/lib/data/db';
import { listPollsters } from '@/lib/data/organisations';
import { database } from '@/lib/database';
import { writeJsonTable } from '@/lib/domain/json-table';
import { filterNames, type ListFilter, noFilter } from '@/lib/domain/list-filter';
import { type ListTable, pollsterTable, questionTable, waveTable } from '@/lib/domain/list-rows';
import { writeHeader, writeLines } from '@/lib/domain/results-csv';
import { readTableQuery } from '@/lib/domain/table-query';
import { answerApi } from './api/answer';
import { toReadable } from './api/readable';
import { refusedQuery } from './api/wrong-query';
import { answerStreamed, byteOrderMark } from './csv-response';
import { answerJsonTable } from './json-response';
import { allowedValues, readFacets } from './results-response';

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

/** Answers with a list as CSV. */
export function answerListCsv<Thing>(request: Request, list: SiteList<Thing>): Promise<Response> {
  return answerApi(request, async () => {
    const { filter, byteOrderMark: isMarked } = await readListQuery(request, list, ['bom']);
    const { name, table } = list;
    return answerStreamed(`barometer-${name}`, async function* () {
      yield (isMarked ? byteOrderMark : '') + writeHeader(table.columns);
      for await (const things of list.stream(await database(), filter))
        yield writeLines(things.map(table.toCells), table.textAt);
    });
  }).then(toReadable);
}

/** Answers with a list as JSON. */
export function answerListJson<Thing>(request: Request, list: SiteList<Thing>): Promise<Response> {
  return answerJsonTable(request, async () => {
    const { filter } = await readListQuery(request, list, []);
    async function* rows() {
      for await (const things of list.stream(await database(), filter)) yield things.map(list.table.toCells);
    }
    return () => writeJsonTable(list.table.columns, rows());
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
