import { beforeEach, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { publishDraft } from '@/lib/data/drafts/publish-draft';
import { sendToReview } from '@/lib/data/drafts/review-draft';
import { createDraft } from '@/lib/data/drafts/write-drafts';
import { asPublished } from '@/lib/data/edit/write-edit';
import { saveMapping } from '@/lib/data/import/mappings';
import { runImport } from '@/lib/data/import/run-import';
import { createOrganisation } from '@/lib/data/organisations/write-organisation';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { updateQuestion } from '@/lib/data/questions/write-question';
import { organisationContentSchema } from '@/lib/domain/entry/organisation-edit';
import { questionEditSchema, toQuestionFields } from '@/lib/domain/entry/question-edit';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import { mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { longestName } from '@/lib/domain/values/text';
import { openRegister } from '@/tests/samples/open-register';
import {
  publishSample,
  sampleEditor,
  samplePublication,
  samplePublisher,
  sampleTable,
} from '@/tests/samples/publish-sample';
import { sampleEntry, typed } from '@/tests/samples/sample-entry';

// The longest names that are taken fit the indexes of every store, and longer ones are refused before they come there.

const [editor, publisher] = [sampleEditor, samplePublisher];

/** A name of so many letters, of three bytes each, that no index makes shorter. */
function nameOf(letters: number, start: number): string {
  return Array.from({ length: letters }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((start * 977 + index * 7919) % 20_000)),
  ).join('');
}

let db: Database;
beforeEach(async () => {
  db = await openRegister('empty');
});

function entryOf(letters: number): WaveEntry {
  const [item] = sampleEntry.items;
  const [source] = sampleEntry.sources;
  if (!item || !source) throw new Error('the sample has an item and a source');
  return {
    ...sampleEntry,
    title: nameOf(letters, 1),
    attributes: { ...sampleEntry.attributes, pollsters: typed(nameOf(letters, 2)) },
    sources: [{ ...source, title: nameOf(letters, 3), publisher: typed(nameOf(letters, 4)) }],
    items: [
      {
        ...item,
        question: { slug: '', title: nameOf(letters, 5), topic: nameOf(letters, 6) },
        options: item.options.map((option, index) => ({ ...option, label: nameOf(letters, 7 + index) })),
        columns: item.columns.map((column) => ({
          ...column,
          groupDimension: nameOf(letters, 20),
          group: nameOf(letters, 21),
        })),
      },
    ],
  };
}

async function publish(entry: WaveEntry) {
  const { key } = await createDraft(db, { editor, entry });
  await sendToReview(db, { editor, key, version: 1 });
  return publishDraft(db, { publisher, key, version: 1, alone: true });
}

test('a draft with the longest names is published; each longer one is told of at its field', async () => {
  expect(await publish(entryOf(longestName))).toMatchObject({ kind: 'published' });
  const { key } = await createDraft(db, { editor, entry: entryOf(longestName + 1) });
  const sent = await sendToReview(db, { editor, key, version: 1 });
  const paths = [
    'title',
    'attributes.pollsters',
    'sources.s1.title',
    'sources.s1.publisher',
    ...['question.title', 'question.topic', 'columns.c1.groupDimension', 'columns.c1.group'].map(
      (field) => `items.i1.${field}`,
    ),
    ...['o1', 'o2', 'o3'].map((option) => `items.i1.options.${option}.label`),
  ];
  if (sent.kind !== 'issues') throw new Error('it went to review');
  const long = sent.issues.filter(({ key: issue }) => issue === 'name_long');
  expect(long.map(({ path }) => path).sort()).toEqual(paths.sort());
  expect(long[0]?.values).toEqual({ length: 801, most: 800 });
});

test('a slug that no address can have is told of, however it came into a draft', async () => {
  const [item] = sampleEntry.items;
  if (!item) throw new Error('the sample has an item');
  const items = [{ ...item, question: { ...item.question, slug: nameOf(900, 1) } }];
  const { key } = await createDraft(db, { editor, entry: { ...sampleEntry, items } });
  expect(await sendToReview(db, { editor, key, version: 1 })).toMatchObject({
    kind: 'issues',
    issues: [{ path: 'items.i1.question.title', key: 'slug' }],
  });
});

test('a file with the longest names is imported; each longer one is told of with line, column and way out', async () => {
  const rowOf = (letters: number) => ({
    wave_title: nameOf(letters, 1),
    pollster: `${nameOf(letters, 2)}; ${nameOf(letters, 3)}`,
    question_title: nameOf(letters, 4),
    topic: nameOf(letters, 5),
    base: nameOf(letters, 6),
    base_note: nameOf(2000, 7),
    group_dimension: nameOf(letters, 8),
    group: nameOf(letters, 9),
    option: nameOf(letters, 10),
    source_title: nameOf(letters, 11),
    source_publisher: nameOf(letters, 12),
    question_wording: nameOf(5000, 13),
  });
  const run = (letters: number) => {
    const bytes = new TextEncoder().encode(sampleTable(rowOf(letters)));
    const chunks = async function* () {
      yield bytes;
    };
    const file = { name: 'names.csv', size: bytes.length, chunks };
    return runImport(db, { file, mapping: null, into: 'published', editor: publisher, alone: true });
  };
  const refused = await run(longestName + 1);
  expect(refused.kind).toBe('refused');
  expect(refused.report.issues.map(({ line, column }) => `${line} ${column}`).sort()).toEqual(
    [
      ...['wave_title', 'pollster', 'question_title', 'topic', 'base', 'group_dimension', 'group', 'option'],
      ...['source_title', 'source_publisher'],
    ]
      .map((column) => `2 ${column}`)
      .sort(),
  );
  expect(refused.report.issues[0]?.reason).toBe(
    'has 801 characters, and a name may have 800; shorten it, or say the rest in a note',
  );
  expect(await run(longestName)).toMatchObject({ kind: 'imported' });
});

test('forms take the longest names, and say of longer ones how long one may be', async () => {
  const fieldsOf = (letters: number) => ({ name: nameOf(letters, 1), aliases: nameOf(letters, 2) });
  await createOrganisation(db, { editor, content: organisationContentSchema.parse(fieldsOf(longestName)) });
  const refused = organisationContentSchema.safeParse(fieldsOf(longestName + 1));
  expect(refused.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['name', 'name_too_long'],
    ['aliases', 'name_too_long'],
  ]);
  await publishSample(db, {});
  const sheet = await getQuestionSheet(db, 'best-partner');
  if (!sheet) throw new Error('the sample has a question');
  const fields = toQuestionFields(sheet.content);
  const edit = questionEditSchema.parse({
    ...fields,
    version: sheet.version,
    topic: nameOf(longestName, 3),
    options: fields.options.map(({ step: _, side: __, ...option }) => ({
      ...option,
      label: nameOf(longestName, 4),
    })),
  });
  await updateQuestion(db, { ...asPublished(samplePublication), slug: 'best-partner', edit });
});

test('a mapping has a name of at most as many characters', async () => {
  const mappingOf = (letters: number) => mappingSchema.parse({ name: nameOf(letters, 1), columns: {} });
  await saveMapping(db, { editor, mapping: mappingOf(longestName), replaces: false });
  await expect(
    saveMapping(db, { editor, mapping: mappingOf(longestName + 1), replaces: false }),
  ).rejects.toThrow('name_too_long');
});
