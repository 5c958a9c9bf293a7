import { getLatestChange } from '@/lib/data/changes';
import { getQuotedClaim } from '@/lib/data/claims/claims';
import type { Database } from '@/lib/data/db';
import { getDraft, listDrafts } from '@/lib/data/drafts/drafts';
import { getEntryContext } from '@/lib/data/drafts/read-entry-context';
import { getFacets, getRegisterCounts } from '@/lib/data/find/overview';
import { listSearchEntries } from '@/lib/data/find/search-entries';
import { suggestSources } from '@/lib/data/find/suggestions';
import { getQuestionVersion } from '@/lib/data/find/versions';
import {
  listCorrections,
  listCorrectionsAfter,
  listFeedEntries,
  streamCorrections,
} from '@/lib/data/log/corrections';
import { everyEntry, type LogFilter, listLog } from '@/lib/data/log/log';
import { listPublicRevisions } from '@/lib/data/log/revisions';
import { getOrganisationSheet, listOrganisations } from '@/lib/data/organisations/organisation-sheet';
import { getPollster, listPollsters } from '@/lib/data/organisations/organisations';
import { getOrganisation, listOrganisationsInPlace } from '@/lib/data/organisations/organisations-in-place';
import { getQuestionSheet, listAllQuestions } from '@/lib/data/questions/question-sheet';
import { getQuestion, listLatestItems, listQuestions } from '@/lib/data/questions/questions';
import { listQuestionsInPlace } from '@/lib/data/questions/questions-in-place';
import { getResultsDimensions, hasResults, streamResults } from '@/lib/data/results/results';
import {
  listEstimatesInPlace,
  listItemsInPlace,
  listWavesInPlace,
} from '@/lib/data/results/results-in-place';
import { getSourceSheet, listSources } from '@/lib/data/sources/source-sheet';
import { getSource } from '@/lib/data/sources/sources';
import { listSourcesInPlace } from '@/lib/data/sources/sources-in-place';
import { findLikelyDuplicates } from '@/lib/data/waves/likely-duplicates';
import { listOfficeWaves } from '@/lib/data/waves/office-waves';
import { listLostNames } from '@/lib/data/waves/unpublished-names';
import { getWave, getWaveStanding, listWaves } from '@/lib/data/waves/waves';
import { noFilter } from '@/lib/domain/queries/list-filter';
import { wholeTable } from '@/lib/domain/queries/results-query';

// Every kind of read, of the register of large-register.ts.

/** What is read or written, and how. */
export type Judged = [what: string, act: (db: Database) => Promise<unknown>];

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

const ofAPart: readonly Judged[] = [
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

const ofTheApi: readonly Judged[] = [
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

const inLog = (db: Database, filter: Partial<LogFilter>) =>
  listLog(db, {
    reader: { email: 'oyun@example.org', role: 'editor' },
    filter: { ...everyEntry, ...filter },
    page: 3,
    pageSize: 50,
  });

const ofTheOffice: readonly Judged[] = [
  ['a draft', (db) => getDraft(db, 'key-7')],
  ['the waves of the back office', (db) => listOfficeWaves(db, { query: '', page: 3 })],
  ['the questions of the back office', (db) => listAllQuestions(db, { search: '', ...page })],
  ['a question with how often its parts are used', (db) => getQuestionSheet(db, 'question-7')],
  ['the sources of the back office', (db) => listSources(db, { search: '', ...page })],
  ['a source with how often it is used', (db) => getSourceSheet(db, 'source-7')],
  ['the organisations of the back office', (db) => listOrganisations(db, { search: '', ...page })],
  ['an organisation with how often it is named', (db) => getOrganisationSheet(db, 'pollster-7')],
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

/** Reads of a part of the register, which the rest of it should not cost anything. */
export const readsOfAPart: readonly Judged[] = [...ofAPart, ...ofTheApi, ...ofTheOffice];

/** Reads of all that there is of a kind. */
export const readsOfEverything: readonly Judged[] = [
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

async function readAll(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of chunks);
}
