import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { type Judged, readsOfAPart, readsOfEverything } from './judged-reads';
import { judgedWrites } from './judged-writes';

// No page may read a large table from end to end to find a few of its rows. What a store means to do is asked of the store
// itself, for the very statements that Prisma sends, on a register that is large enough for it to care.

const parametersSchema = z.array(z.union([z.string(), z.number(), z.null(), z.boolean()]));

/** What Prisma sends. */
export type SentStatement = { sql: string; parameters: z.output<typeof parametersSchema> };

/** How a store goes through a whole large table, in its words; `isRepeated` where it does so for row after row. */
export type Scan = { step: string; isRepeated: boolean };

/** A large register: what has been sent to it, and how it goes through whole large tables for a statement. */
export type JudgedRegister = {
  db: Database;
  sent: SentStatement[];
  scansOf: (statement: SentStatement) => Scan[] | Promise<Scan[]>;
  close: () => void | Promise<void>;
};

/** Of these tables there are as many rows as a register has waves, or more. */
export const largeTables: readonly string[] = [
  'Wave',
  'WaveOrganisation',
  'Item',
  'Base',
  'Estimate',
  'Reference',
  'Option',
  'Source',
  'Claim',
  'Draft',
  'Revision',
  'Change',
];

/** A count of everything goes through the smallest index, and through no rows. */
export const countOfEverything = /^SELECT COUNT\(\*\).*WHERE 1=1 (?:LIMIT|OFFSET)/;

/** What Prisma makes of a `_count` beside other columns: a count for all there are, whichever rows are read. */
const countOfAll = /_aggr_count_/;

/** For a client whose statements are to be noted. */
export const notedLog: [{ emit: 'event'; level: 'query' }] = [{ emit: 'event', level: 'query' }];

type Noting = { $on: (event: 'query', note: (sent: { query: string; params: string }) => void) => unknown };

/** The statements that a client sends from now on. */
export function noteStatements(client: Noting): SentStatement[] {
  const sent: SentStatement[] = [];
  client.$on('query', ({ query, params }) =>
    sent.push({ sql: query, parameters: parametersSchema.parse(JSON.parse(params)) }),
  );
  return sent;
}

/** The statements that search, of those sent for a read or a write. */
export async function searchesFor({ db, sent }: JudgedRegister, [, act]: Judged): Promise<SentStatement[]> {
  sent.length = 0;
  await act(db);
  const searches = sent.filter(({ sql }) => /^\s*(?:SELECT|WITH|UPDATE|DELETE)/.test(sql));
  expect(searches.length).toBeGreaterThan(0);
  return searches;
}

/** Judges all reads and writes in a store, whose register is opened for them, and gives it to other tests. */
export function judgePlans<Register extends JudgedRegister>(open: () => Promise<Register>): () => Register {
  let opened: Register | null = null;
  const register = () => {
    if (opened === null) throw new Error('the register is opened before the first test');
    return opened;
  };

  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());

  const scansFor = async (judged: Judged) => {
    const scans: Scan[] = [];
    for (const search of await searchesFor(register(), judged)) {
      if (countOfAll.test(search.sql))
        scans.push({ step: `a count of all in ${search.sql}`, isRepeated: false });
      scans.push(...(await register().scansOf(search)));
    }
    return scans;
  };

  test.each([...readsOfAPart, ...judgedWrites])(
    '%s is found without reading any large table from end to end',
    async (...judged) => {
      expect(await scansFor(judged)).toEqual([]);
    },
  );

  test.each([...readsOfEverything])(
    '%s, which is of everything, reads no large table again and again',
    async (...judged) => {
      expect((await scansFor(judged)).filter(({ isRepeated }) => isRepeated)).toEqual([]);
    },
  );

  return register;
}
