import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getDraft } from '@/lib/data/drafts/drafts';
import { createDraft, saveDraft } from '@/lib/data/drafts/write-drafts';
import { suggestQuestions } from '@/lib/data/find/suggestions';
import { getMapping } from '@/lib/data/import/mappings';
import { everyEntry, getLogEntry, listLog } from '@/lib/data/log/log';
import { listSecurity, noteSecurity } from '@/lib/data/people/security-log';
import { getProposal } from '@/lib/data/proposals/proposals';
import { propose } from '@/lib/data/proposals/write-proposal';
import { getQuestion } from '@/lib/data/questions/questions';
import { hasResults } from '@/lib/data/results/results';
import { insertRows } from '@/lib/data/sql/insert-rows';
import { getWave, listWavesAfter } from '@/lib/data/waves/waves';
import { write } from '@/lib/data/write';
import { toStorable } from '@/lib/domain/values/text';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor } from '@/tests/samples/publish-sample';
import { sampleEntry, typed } from '@/tests/samples/sample-entry';

const editor = sampleEditor;
const admin = { email: 'oyun@example.org', role: 'admin' } as const;

let db: Database;

beforeAll(async () => {
  db = await openRegister('empty');
  await publishSample(db, {});
});

/** Any text, with what stores differ in more often than by chance. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\0', '\ud800', '\udc00', '\\u0000', '\\', '😀', '\uffff'),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

test('what is typed in a draft comes back as it is in every store, and a save of the same saves nothing', async () => {
  const { key } = await createDraft(db, { editor, entry: sampleEntry });
  let version = 1;
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const entry = {
        ...sampleEntry,
        title: text,
        attributes: { ...sampleEntry.attributes, mode: typed(text) },
      };
      for (const most of [1, 0]) {
        const saved = await saveDraft(db, { editor, key, version, entry, reason: text });
        if (saved.kind !== 'saved') throw new Error('nobody else saves');
        expect(saved.version - version).toBeLessThanOrEqual(most);
        version = saved.version;
      }
      const kept = await getDraft(db, key);
      expect(kept?.entry.title).toBe(toStorable(text));
      expect(kept?.entry.attributes.mode.text).toBe(toStorable(text));
    }),
    { numRuns: 40 },
  );
});

test('what a proposal and the security log are given is kept alike', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const fields = { title: text, options: [{ was: text, label: `${text}.` }] };
      const about = { word: 'question', slug: 'best-partner', title: text, reason: 'Printed so.' } as const;
      const { key } = await propose(db, { editor, ...about, fields, base: {} });
      const title = toStorable(text);
      expect(await getProposal(db, key)).toMatchObject({
        title,
        fields: { title, options: [{ was: title, label: `${title}.` }] },
      });
      await noteSecurity(db, { kind: 'not_allowed', person: null, address: text, device: text, what: text });
    }),
    { numRuns: 20 },
  );
});

test.each(['best-partner\0', '\0', 'best\ud800partner', '\udc00'])('nothing is found of %j', async (text) => {
  expect(await getWave(db, text)).toBeNull();
  expect(await getQuestion(db, text)).toBeNull();
  expect(await getMapping(db, text)).toBeNull();
  expect(await getDraft(db, text)).toBeNull();
  expect(await hasResults(db, { question: text, wave: null })).toBe(false);
  expect(await suggestQuestions(db, text)).toEqual([]);
  const filter = { ...everyEntry, person: text, slug: text, wave: text };
  expect(await listLog(db, { reader: admin, filter, page: 1, pageSize: 5 })).toEqual({
    total: 0,
    entries: [],
  });
});

test.each([3_000_000_000, Number.MAX_SAFE_INTEGER])('nothing is at place %d', async (id) => {
  expect(await getLogEntry(db, { id, reader: admin })).toBeNull();
  expect(await listWavesAfter(db, { after: id, limit: 2, where: {} })).toEqual([]);
  expect(await listWavesAfter(db, { after: -id, limit: 2, where: {} })).toHaveLength(1);
  expect((await listLog(db, { reader: admin, filter: everyEntry, page: id, pageSize: 1 })).entries).toEqual(
    [],
  );
});

test('nothing was done before there was a year 1', async () => {
  const filter = { kind: null, person: null, address: null, from: null, to: '0000-12-31' };
  expect(await listSecurity(db, { filter, page: 1, pageSize: 5 })).toMatchObject({ total: 0 });
});

test('rows that are written many at a time are kept as others are', async () => {
  const state = { 'a\0': ['\ud800', '\\u0000', '\\\\u0000', 'c\0\0'] };
  await write(db, (transaction) =>
    insertRows(
      transaction,
      'Proposal',
      [
        'key',
        'word',
        'title',
        'status',
        'version',
        'fields',
        'base',
        'reason',
        'authorId',
        'author',
        'savedAt',
      ],
      [['rows', 'claim', 'a\0b', 'in_review', 1, state, {}, '', 'a', 'a', '2026-12-01T00:00:00.000+00:00']],
    ),
  );
  const stored = await db.proposal.findUnique({
    where: { key: 'rows' },
    select: { title: true, fields: true },
  });
  expect(stored).toEqual({
    title: 'a\ufffdb',
    fields: { 'a\ufffd': ['\ufffd', '\\u0000', '\\\\u0000', 'c\ufffd\ufffd'] },
  });
});
