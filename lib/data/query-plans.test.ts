import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { noFilter } from '@/lib/domain/list-filter';
import { wholeTable } from '@/lib/domain/results-query';
import { copyRegister } from '@/tests/register';
import { getLatestChange, listChangesAfter } from './changes';
import type { Database } from './db';
import { PrismaClient } from './generated/client';
import { getPollster, listPollsters } from './organisations';
import { getFacets, getRegisterCounts } from './overview';
import { getQuestion, listLatestItems, listQuestions } from './questions';
import { getResultsDimensions, streamResults } from './results';
import { listPublicRevisions } from './revisions';
import { listSearchEntries } from './search';
import { getSource } from './sources';
import { getWave, listWaves } from './waves';

// No page may read a large table from end to end to find a few of its rows. What SQLite means to do is asked of SQLite
// itself, for the very statements that Prisma sends, on a register that is large enough for it to care.

/** 3000 waves, 3000 questions, 300 pollsters; four items a wave, two bases an item, five values a base. */
const fill = `
  CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 120000) SELECT i FROM c;
  INSERT INTO Organisation (id, slug, name) SELECT i, 'pollster-' || i, 'Pollster ' || i FROM n WHERE i <= 300;
  INSERT INTO Source (id, slug, kind, title, publisherId, missing)
    SELECT i, 'source-' || i, 'primary_report', 'Report ' || i, 1 + i % 300, '{}' FROM n WHERE i <= 3000;
  INSERT INTO Question (id, slug, title, topic)
    SELECT i, 'question-' || i, 'Question ' || i, 'Topic ' || (i % 12) FROM n WHERE i <= 3000;
  INSERT INTO Wording (id, questionId, text) SELECT i, i, 'Wording ' || i FROM n WHERE i <= 3000;
  INSERT INTO Option (id, questionId, label, kind, position)
    SELECT i, 1 + (i - 1) / 5, 'Option ' || (i % 5), 'substantive', (i - 1) % 5 FROM n WHERE i <= 15000;
  INSERT INTO Wave (id, slug, title, country, status, fieldworkStart, fieldworkEnd, lastDay, mode, sampling, missing)
    SELECT i, 'wave-' || i, 'Wave ' || i, CASE i % 3 WHEN 0 THEN 'MN' ELSE 'KZ' END,
      CASE i % 10 WHEN 0 THEN 'draft' ELSE 'published' END, date('2000-01-01', i || ' days'),
      date('2000-01-05', i || ' days'), date('2000-01-05', i || ' days'), 'mode ' || (i % 4), 'probability', '{}'
    FROM n WHERE i <= 3000;
  INSERT INTO WaveOrganisation (waveId, organisationId, role, position)
    SELECT i, 1 + i % 300, 'pollster', 0 FROM n WHERE i <= 3000;
  INSERT INTO Item (id, waveId, questionId, wordingId, position, missing)
    SELECT i, 1 + (i - 1) / 4, 1 + (i * 7) % 3000, 1 + (i * 7) % 3000, (i - 1) % 4, '{}' FROM n WHERE i <= 12000;
  INSERT INTO Reference (id, itemId, sourceId, position, missing)
    SELECT i, i, 1 + (i - 1) / 4, 0, '{}' FROM n WHERE i <= 12000;
  INSERT INTO Base (id, itemId, kind, missing, position)
    SELECT i, 1 + (i - 1) / 2, CASE i % 2 WHEN 0 THEN 'valid' ELSE 'all' END, '{}', (i - 1) % 2 FROM n WHERE i <= 24000;
  INSERT INTO Estimate (id, waveId, baseId, optionId, referenceId, value, decimals, qualifier, unit, position)
    SELECT n.i, Item.waveId, 1 + (n.i - 1) / 5, (Item.questionId - 1) * 5 + 1 + (n.i - 1) % 5, Item.id, 20, 0, '=',
      'percent', (n.i - 1) % 40
    FROM n JOIN Item ON Item.id = 1 + (n.i - 1) / 10;
  INSERT INTO Revision (id, editor, action, waveId, subject, public)
    SELECT i, 'Tuya', 'publish', i, 'wave wave-' || i, 1 FROM n WHERE i <= 3000;
  INSERT INTO Change (id, tags) SELECT i, '["overview"]' FROM n WHERE i <= 3000;
  DROP TABLE n;
  ANALYZE;`;

const largeTables = [
  'Wave',
  'WaveOrganisation',
  'Item',
  'Base',
  'Estimate',
  'Reference',
  'Option',
  'Revision',
  'Change',
];
const planSchema = z.array(z.object({ detail: z.string() }));

let sqlite: Sqlite.Database;
let db: Database;
let sent: string[] = [];

beforeAll(async () => {
  const file = await copyRegister('empty');
  sqlite = new Sqlite(file);
  sqlite.exec(fill);
  const client = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: `file:${file}` }),
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', ({ query }) => sent.push(query));
  db = client;
});

afterAll(async () => {
  await db.$disconnect();
  sqlite.close();
});

/** The steps of a statement that go through a whole large table, as SQLite describes them. */
function scansOf(sql: string): string[] {
  const parameters = sql.match(/\?/g)?.map(() => null) ?? [];
  const plan = planSchema.parse(sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters));
  return plan
    .map(({ detail }) => detail)
    .filter((detail) => {
      const name = /^SCAN (?:main\.)?(\w+)/.exec(detail)?.[1] ?? '';
      const table = new RegExp(`\`(\\w+)\` AS \`${name}\``).exec(sql)?.[1] ?? name;
      return largeTables.some((large) => large === table);
    });
}

async function readAll(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of chunks);
}

const page = { page: 1, pageSize: 50 };
const everyFilter = {
  topic: 'Topic 1',
  country: 'MN',
  pollster: 'pollster-1',
  mode: 'mode 1',
  sampling: 'probability',
  source: 'primary_report',
} as const;

const reads: [what: string, read: (db: Database) => Promise<unknown>][] = [
  ['the overview’s counts', getRegisterCounts],
  ['the overview’s findings', (db) => listLatestItems(db, 16)],
  ['the filters of the lists', getFacets],
  ['the list of waves', (db) => listWaves(db, { ...page, filter: noFilter })],
  [
    'a later page of the waves of a country',
    (db) => listWaves(db, { page: 9, pageSize: 50, filter: { ...noFilter, country: 'MN' } }),
  ],
  [
    'the waves of a pollster',
    (db) => listWaves(db, { ...page, filter: { ...noFilter, pollster: 'pollster-1' } }),
  ],
  ['the waves under every filter', (db) => listWaves(db, { ...page, filter: everyFilter })],
  ['the list of questions', (db) => listQuestions(db, { ...page, filter: noFilter })],
  ['the questions under every filter', (db) => listQuestions(db, { ...page, filter: everyFilter })],
  ['a question', (db) => getQuestion(db, 'question-7')],
  ['a wave', (db) => getWave(db, 'wave-7')],
  ['a wave’s changes', (db) => listPublicRevisions(db, 'wave-7')],
  ['a pollster', (db) => getPollster(db, 'pollster-7')],
  ['the list of pollsters', listPollsters],
  ['a source', (db) => getSource(db, 'source-7')],
  ['the search', listSearchEntries],
  ['the latest change', getLatestChange],
  ['the changes since another', (db) => listChangesAfter(db, 2990)],
  ['a wave’s table', (db) => readAll(streamResults(db, { question: null, wave: 'wave-7' }, wholeTable))],
  [
    'a question’s table',
    (db) => readAll(streamResults(db, { question: 'question-7', wave: null }, wholeTable)),
  ],
  ['what a wave’s table has', (db) => getResultsDimensions(db, { question: null, wave: 'wave-7' })],
  ['what a question’s table has', (db) => getResultsDimensions(db, { question: 'question-7', wave: null })],
  ['what the whole table has', (db) => getResultsDimensions(db, { question: null, wave: null })],
];

test.each(reads)('%s', async (_, read) => {
  sent = [];
  await read(db);
  const selects = sent.filter((sql) => sql.startsWith('SELECT'));
  expect(selects.length).toBeGreaterThan(0);
  const scans = selects.flatMap((sql) => scansOf(sql).map((step) => `${step} in ${sql}`));
  expect(scans).toEqual([]);
});
