import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { sendToReview } from '@/lib/data/drafts/review-draft';
import { createDraft, openCorrection, saveDraft } from '@/lib/data/drafts/write-drafts';
import { getFacets, getRegisterCounts } from '@/lib/data/find/overview';
import { listSearchEntries } from '@/lib/data/find/search-entries';
import { listPublicRevisions } from '@/lib/data/log/revisions';
import { getPollster, listPollsters } from '@/lib/data/organisations/organisations';
import { getQuestion, listLatestItems, listQuestions } from '@/lib/data/questions/questions';
import { getResultsDimensions } from '@/lib/data/results/results';
import { getSource } from '@/lib/data/sources/sources';
import { noFilter } from '@/lib/domain/queries/list-filter';
import { exportTable, openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor } from '@/tests/samples/publish-sample';
import { sampleEntry } from '@/tests/samples/sample-entry';
import { listLostNames } from './unpublished-names';
import { getWave, listWaves } from './waves';

// What is not published shows nowhere: everything that a page can read is the same as if it had never been entered.

const published = [{ option: 'Russia' }, { option: 'China' }].map((row) => ({
  pollster: 'Gallup',
  question_wording: 'Who?',
  fieldwork_end: '2024',
  ...row,
}));

/** A later wave on a known question, in which everything else is new, and on one that nobody has asked before. */
const secret = {
  wave: 'secret-2025',
  wave_title: 'Secret Poll',
  country: 'KZ',
  pollster: 'Secret Pollster; Gallup',
  mode: 'secretly',
  sampling: 'mixed',
  fieldwork_end: '2025',
  question_wording: 'Secretly, who?',
  base: 'secret base',
  group_dimension: 'Secret',
  group: 'Secret group',
  option: 'Secret answer',
  source_kind: 'dataset',
  source_title: 'Secret source',
};
const secretQuestion = {
  ...secret,
  question: 'secret-question',
  question_title: 'Secret question',
  topic: 'Secrets',
};

const page = { filter: noFilter, page: 1, pageSize: 50 };

/** Everything that the public can read. */
async function everythingOf(db: Database) {
  return {
    export: await exportTable(db),
    counts: await getRegisterCounts(db),
    facets: await getFacets(db),
    search: await listSearchEntries(db),
    questions: await listQuestions(db, page),
    latest: await listLatestItems(db, 50),
    waves: await listWaves(db, page),
    pollsters: await listPollsters(db),
    question: await getQuestion(db, 'best-partner'),
    pollster: await getPollster(db, 'gallup'),
    source: await getSource(db, 'mongolia-advanced'),
    dimensions: await getResultsDimensions(db, { question: null, wave: null }),
  };
}

describe('a wave that is withdrawn', () => {
  let db: Database;
  let before: Awaited<ReturnType<typeof everythingOf>>;

  beforeAll(async () => {
    db = await openRegister('empty');
    await publishSample(db, ...published);
    before = await everythingOf(db);
    await publishSample(db, secret, secretQuestion);
    await db.wave.update({ where: { slug: 'secret-2025' }, data: { status: 'withdrawn' } });
    await db.source.update({
      where: { slug: 'secret-source' },
      data: { cites: { connect: { slug: 'mongolia-advanced' } } },
    });
  });

  test.each([
    'export',
    'counts',
    'facets',
    'search',
    'questions',
    'latest',
    'waves',
    'pollsters',
    'question',
    'pollster',
    'source',
    'dimensions',
  ] as const)('does not show in: %s', async (name) => {
    expect((await everythingOf(db))[name]).toEqual(before[name]);
  });

  test('its page is told what it names and nothing else that is published does', async () => {
    expect(await listLostNames(db, 'secret-2025')).toEqual({
      questions: ['secret-question'],
      pollsters: ['secret-pollster'],
      sources: ['secret-source'],
    });
    expect(await listLostNames(db, 'steppe-2024')).toEqual({ questions: [], pollsters: [], sources: [] });
  });

  test('has no page of its own but the one that says so', async () => {
    expect((await getWave(db, 'secret-2025'))?.status).toBe('withdrawn');
    expect(await getQuestion(db, 'secret-question')).toBeNull();
    expect(await getPollster(db, 'secret-pollster')).toBeNull();
    expect(await getSource(db, 'secret-source')).toBeNull();
    expect(await listPublicRevisions(db, 'secret-2025')).toHaveLength(1);
    expect(await getResultsDimensions(db, { question: null, wave: 'secret-2025' })).toEqual({
      options: [],
      bases: [],
      groups: [],
    });
  });
});

test('what is typed, in review, or a correction that is not published, shows nowhere', async () => {
  const db = await openRegister('empty');
  await publishSample(db, ...published);
  const before = await everythingOf(db);
  const { key } = await createDraft(db, { editor: sampleEditor, entry: sampleEntry });
  await sendToReview(db, { editor: sampleEditor, key, version: 1 });
  const { key: correction } = await openCorrection(db, { editor: sampleEditor, wave: 'steppe-2024' });
  await saveDraft(db, {
    editor: sampleEditor,
    key: correction,
    version: 1,
    entry: sampleEntry,
    reason: 'A slip',
  });
  expect(await everythingOf(db)).toEqual(before);
  expect(await getWave(db, 'taiga-2025')).toBeNull();
  expect(await listPublicRevisions(db, 'steppe-2024')).toHaveLength(1);
});

test('a wave that is published shows in all of them', async () => {
  const db = await openRegister('empty');
  await publishSample(db, ...published);
  const before = await everythingOf(db);
  await publishSample(db, secret, secretQuestion);
  const after = await everythingOf(db);
  for (const [name, value] of Object.entries(after)) {
    const earlier = Object.entries(before).find(([other]) => other === name)?.[1];
    if (name !== 'source') expect(value, name).not.toEqual(earlier);
  }
});
