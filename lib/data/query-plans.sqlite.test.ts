import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { noFilter } from '@/lib/domain/queries/list-filter';
import { wholeTable } from '@/lib/domain/queries/results-query';
import { largeRegister } from '@/tests/samples/large-register';
import { copyRegister } from '@/tests/samples/open-register';
import { sampleEditor, samplePublisher } from '@/tests/samples/publish-sample';
import { sampleEntry } from '@/tests/samples/sample-entry';
import { getLatestChange } from './changes';
import { getQuotedClaim } from './claims/claims';
import type { Database } from './db';
import { getDraft, listDrafts } from './drafts/drafts';
import { publishDraft } from './drafts/publish-draft';
import { getEntryContext } from './drafts/read-entry-context';
import { checkItem, sendToReview, takeBack } from './drafts/review-draft';
import { createDraft, openCorrection, saveDraft } from './drafts/write-drafts';
import { getFacets, getRegisterCounts } from './find/overview';
import { listSearchEntries } from './find/search-entries';
import { suggestSources } from './find/suggestions';
import { getQuestionVersion } from './find/versions';
import { PrismaClient } from './generated/client';
import { listCorrections, listCorrectionsAfter, listFeedEntries, streamCorrections } from './log/corrections';
import { everyEntry, type LogFilter, listLog } from './log/log';
import { listPublicRevisions } from './log/revisions';
import { getPollster, listPollsters } from './organisations/organisations';
import { getOrganisation, listOrganisationsInPlace } from './organisations/organisations-in-place';
import { getQuestion, listLatestItems, listQuestions } from './questions/questions';
import { listQuestionsInPlace } from './questions/questions-in-place';
import { getResultsDimensions, hasResults, streamResults } from './results/results';
import { listEstimatesInPlace, listItemsInPlace, listWavesInPlace } from './results/results-in-place';
import { getSource } from './sources/sources';
import { listSourcesInPlace } from './sources/sources-in-place';
import { findLikelyDuplicates } from './waves/likely-duplicates';
import { listOfficeWaves } from './waves/office-waves';
import { restoreWave } from './waves/restore-wave';
import { listLostNames } from './waves/unpublished-names';
import { getWave, getWaveStanding, listWaves } from './waves/waves';
import { reinstateWave, withdrawWave } from './waves/withdraw-wave';

// No page may read a large table from end to end to find a few of its rows. What SQLite means to do is asked of SQLite
// itself, for the very statements that Prisma sends, on a register that is large enough for it to care.

const largeTables = [
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
const planSchema = z.array(z.object({ id: z.int(), parent: z.int(), detail: z.string() }));
const parametersSchema = z.array(z.union([z.string(), z.number(), z.null(), z.boolean().transform(Number)]));

type Statement = { sql: string; parameters: z.output<typeof parametersSchema> };

let sqlite: Sqlite.Database;
let db: Database;
let sent: Statement[] = [];

beforeAll(async () => {
  const file = await copyRegister('empty');
  sqlite = new Sqlite(file);
  sqlite.exec(largeRegister(3000).join(';\n'));
  sqlite.prepare('UPDATE Draft SET entry = ?').run(JSON.stringify(sampleEntry));
  const client = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: `file:${file}` }),
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', ({ query, params }) =>
    sent.push({ sql: query, parameters: parametersSchema.parse(JSON.parse(params)) }),
  );
  db = client;
});

afterAll(async () => {
  await db.$disconnect();
  sqlite.close();
});

type Step = z.output<typeof planSchema>[number];

/** A count of everything goes through the smallest index, and through no rows. */
const countOfEverything = /^SELECT COUNT\(\*\).*WHERE 1=1 LIMIT/;

/** How SQLite goes through whole large tables for a statement; `isRepeated` where it does so for row after row. */
function scansOf({ sql, parameters }: Statement): { step: string; isRepeated: boolean }[] {
  const plan = planSchema.parse(sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters));
  const limit = Number(parameters.at(-2));
  if (plan.length === 1 && sql.includes('WHERE 1=1 ORDER BY') && limit > 0) return [];
  if (countOfEverything.test(sql)) return [];
  const isRepeated = (step: Step): boolean => {
    const parent = plan.find(({ id }) => id === step.parent);
    return parent !== undefined && (parent.detail.startsWith('CORRELATED') || isRepeated(parent));
  };
  return plan.flatMap((step) => {
    const name = /^SCAN (?:main\.)?(\w+)/.exec(step.detail)?.[1];
    if (name === undefined) return [];
    const table = new RegExp(`["\`](\\w+)["\`] (?:AS )?["\`]?${name}\\b`).exec(sql)?.[1] ?? name;
    if (!largeTables.includes(table)) return [];
    return [{ step: `${step.detail} in ${sql}`, isRepeated: isRepeated(step) }];
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

const part = { after: '20.1', limit: 100 };
const everyResult = {
  filter: everyFilter,
  question: null,
  wave: null,
  base: 'all',
  group: null,
  options: ['Answer 1'],
  from: '2001',
  to: '2002',
};
const noResult = {
  filter: noFilter,
  question: null,
  wave: null,
  base: null,
  group: null,
  options: [],
  from: null,
  to: null,
};

type Read = [what: string, read: (db: Database) => Promise<unknown>];

const ofAPart: Read[] = [
  ['the overview’s findings', (db) => listLatestItems(db, 16)],
  ['the list of waves', (db) => listWaves(db, { ...page, filter: noFilter })],
  [
    'a later page of it',
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
  ['how a wave stands', (db) => getWaveStanding(db, 'wave-7')],
  ['what a wave’s page cannot lead to', (db) => listLostNames(db, 'wave-10')],
  ['the log of corrections', (db) => listCorrections(db, page)],
  ['a later page of the log', (db) => listCorrections(db, { page: 2, pageSize: 50 })],
  ['the whole log', (db) => readAll(streamCorrections(db))],
  ['the feed', (db) => listFeedEntries(db, { scope: null, limit: 50 })],
  ['the feed of a question', (db) => listFeedEntries(db, { scope: { question: 'question-7' }, limit: 50 })],
  ['the version of a question', (db) => getQuestionVersion(db, 'question-7')],
  ['a claim', (db) => getQuotedClaim(db, 'claim-7')],
  ['a pollster', (db) => getPollster(db, 'pollster-7')],
  ['a source', (db) => getSource(db, 'source-7')],
  ['the latest change', getLatestChange],
  ['a wave’s table', (db) => readAll(streamResults(db, { question: null, wave: 'wave-7' }, wholeTable))],
  [
    'a question’s table',
    (db) => readAll(streamResults(db, { question: 'question-7', wave: null }, wholeTable)),
  ],
  [
    'a question’s table with what follows',
    (db) =>
      readAll(streamResults(db, { question: 'question-7', wave: null }, { ...wholeTable, derived: true })),
  ],
  ['what a wave’s table has', (db) => getResultsDimensions(db, { question: null, wave: 'wave-7' })],
  [
    'a pollster’s table',
    (db) => readAll(streamResults(db, { question: null, wave: null, pollster: 'pollster-7' }, wholeTable)),
  ],
  [
    'a source’s table',
    (db) => readAll(streamResults(db, { question: null, wave: null, source: 'source-7' }, wholeTable)),
  ],
  [
    'what a source’s table has',
    (db) => getResultsDimensions(db, { question: null, wave: null, source: 'source-7' }),
  ],
  ['what a question’s table has', (db) => getResultsDimensions(db, { question: 'question-7', wave: null })],
  ['whether a question has a table', (db) => hasResults(db, { question: 'question-7', wave: null })],
  [
    'whether a pollster has a table',
    (db) => hasResults(db, { question: null, wave: null, pollster: 'pollster-7' }),
  ],
];

const ofTheApi: Read[] = [
  ['a part of the questions', (db) => listQuestionsInPlace(db, { ...part, filter: noFilter })],
  ['a part of the waves', (db) => listWavesInPlace(db, { ...part, filter: noFilter })],
  ['a part of the items', (db) => listItemsInPlace(db, { ...part, query: noResult })],
  ['a part of the values', (db) => listEstimatesInPlace(db, { ...part, query: noResult })],
  [
    'a part of a question’s values',
    (db) => listEstimatesInPlace(db, { ...part, query: { ...noResult, question: 'question-7' } }),
  ],
  [
    'a part of a wave’s values',
    (db) => listEstimatesInPlace(db, { after: null, limit: 100, query: { ...noResult, wave: 'wave-7' } }),
  ],
  [
    'a part of the values under every filter',
    (db) => listEstimatesInPlace(db, { ...part, query: everyResult }),
  ],
  ['a part of the sources', (db) => listSourcesInPlace(db, part)],
  ['a part of the organisations', (db) => listOrganisationsInPlace(db, part)],
  ['an organisation', (db) => getOrganisation(db, 'pollster-7')],
  ['a part of the corrections', (db) => listCorrectionsAfter(db, { after: 20, limit: 100, wave: null })],
  ['a wave’s corrections', (db) => listCorrectionsAfter(db, { after: 0, limit: 100, wave: 'wave-7' })],
];

const wave = { publisher: samplePublisher, slug: 'wave-7', reason: 'The table says otherwise.' };
const ofDraft = { editor: sampleEditor, publisher: samplePublisher };

/** The draft of a new wave, typed and checked, that is about to be published. */
async function prepareDraft(db: Database): Promise<string> {
  const { key } = await createDraft(db, { ...ofDraft, entry: sampleEntry });
  await saveDraft(db, { ...ofDraft, key, version: 1, entry: { ...sampleEntry, title: 'Taiga' } });
  await saveDraft(db, { ...ofDraft, key, version: 1, entry: sampleEntry });
  await sendToReview(db, { ...ofDraft, key, version: 2 });
  await takeBack(db, { ...ofDraft, key });
  await sendToReview(db, { ...ofDraft, key, version: 2 });
  for (const item of ['i1', 'i2']) await checkItem(db, { ...ofDraft, key, item, checked: true });
  return key;
}

/** The correction of a wave that is about to be published. */
async function prepareCorrection(db: Database): Promise<string> {
  const { key } = await openCorrection(db, { ...ofDraft, wave: 'wave-7' });
  const draft = await getDraft(db, key);
  if (!draft) throw new Error('the correction was not begun');
  const entry = { ...draft.entry, title: 'Wave of 2000' };
  await saveDraft(db, { ...ofDraft, key, version: 1, entry, reason: wave.reason });
  return key;
}

/** In this order, since each starts from what those before it left. */
const writes: Read[] = [
  ['what is typed', prepareDraft],
  [
    'a published draft',
    async (db) => publishDraft(db, { ...ofDraft, key: await prepareDraft(db), version: 2, alone: false }),
  ],
  [
    'a correction',
    async (db) =>
      publishDraft(db, { ...ofDraft, key: await prepareCorrection(db), version: 2, alone: false }),
  ],
  ['a withdrawn wave', (db) => withdrawWave(db, { ...wave, version: 2 })],
  ['a reinstated wave', (db) => reinstateWave(db, { ...wave, version: 3 })],
  [
    'a restored wave',
    async (db) => {
      const corrected = await db.revision.findFirst({ where: { subject: 'wave wave-7', action: 'correct' } });
      const revision = await db.revision.create({
        data: {
          editor: 'Tuya',
          action: 'publish',
          subject: 'wave wave-7',
          waveId: 7,
          after: corrected?.before ?? {},
        },
      });
      sent = [];
      await restoreWave(db, { ...wave, revision: revision.id, version: 4 });
    },
  ],
];

const inLog = (db: Database, filter: Partial<LogFilter>) =>
  listLog(db, {
    reader: { email: 'oyun@example.org', role: 'editor' },
    filter: { ...everyEntry, ...filter },
    page: 3,
    pageSize: 50,
  });

const ofTheOffice: Read[] = [
  ['a draft', (db) => getDraft(db, 'key-7')],
  ['the waves of the back office', (db) => listOfficeWaves(db, { query: '', page: 3 })],
  ['the log of one action', (db) => inLog(db, { action: 'correct' })],
  [
    'what bears on an entry',
    (db) => getEntryContext(db, { questions: ['question-7'], exceptWave: 'wave-7' }),
  ],
  [
    'what may be the same wave',
    (db) =>
      findLikelyDuplicates(db, {
        pollsterNames: ['Pollster 7', 'Alias 8'],
        firstDay: '2001-01-01',
        lastDay: '2001-02-01',
        exceptWave: null,
      }),
  ],
];

const ofEverything: Read[] = [
  ['the log', (db) => inLog(db, {})],
  ['the log of waves', (db) => inLog(db, { word: 'wave' })],
  ['the log of one person', (db) => inLog(db, { person: 'Bat' })],
  ['the log of one wave', (db) => inLog(db, { wave: 'wave-7' })],
  ['the drafts', listDrafts],
  ['the names that are suggested', (db) => suggestSources(db, 'report')],
  ['the overview’s counts', getRegisterCounts],
  ['the filters of the lists', getFacets],
  ['the list of pollsters', listPollsters],
  ['the search', listSearchEntries],
  ['what the whole table has', (db) => getResultsDimensions(db, { question: null, wave: null })],
];

/** The scans of large tables for everything that Prisma sends for a read. */
async function scansFor(read: Read[1]) {
  sent = [];
  await read(db);
  const searching = sent.filter(({ sql }) => /^\s*(?:SELECT|WITH|UPDATE|DELETE)/.test(sql));
  expect(searching.length).toBeGreaterThan(0);
  return searching.flatMap(scansOf);
}

test.each([...ofAPart, ...ofTheApi, ...ofTheOffice, ...writes])(
  '%s is found without reading any large table from end to end',
  async (_, read) => {
    expect(await scansFor(read)).toEqual([]);
  },
);

test('a page of the log reads the corrections alone, not every wave that was published', async () => {
  sent = [];
  await listCorrections(db, page);
  const plans = sent
    .filter(({ sql }) => sql.includes('`Revision`.`action` IN'))
    .map(({ sql, parameters }) =>
      planSchema.parse(sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)),
    );
  expect(plans).toHaveLength(2);
  for (const plan of plans)
    expect(plan.map(({ detail }) => detail).join('\n')).toContain(
      'Revision_public_action_at_idx (public=? AND action=?)',
    );
});

test.each(ofEverything)(
  '%s, which is of everything, reads no large table again and again',
  async (_, read) => {
    expect((await scansFor(read)).filter(({ isRepeated }) => isRepeated)).toEqual([]);
  },
);
