import { expect, test } from 'vitest';
import { z } from 'zod';
import { createClaim, deleteClaim, updateClaim } from '@/lib/data/claims/write-claim';
import type { Database } from '@/lib/data/db';
import { restoreBefore } from '@/lib/data/edit/restore-deleted';
import { restoreRemoved } from '@/lib/data/edit/restore-removed';
import type { By } from '@/lib/data/edit/write-edit';
import {
  getQuestionVersion,
  getRegisterVersion,
  getSourceVersion,
  getWaveVersion,
} from '@/lib/data/find/versions';
import { runImport } from '@/lib/data/import/run-import';
import { listPublicRevisions } from '@/lib/data/log/revisions';
import {
  countMoves,
  mergeOrganisations,
  previewMerge,
  unmergeOrganisations,
} from '@/lib/data/organisations/merge-organisations';
import { getOrganisationSheet } from '@/lib/data/organisations/organisation-sheet';
import { updateOrganisation } from '@/lib/data/organisations/write-organisation';
import { listPackageFiles } from '@/lib/data/package/archive';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { getQuestion } from '@/lib/data/questions/questions';
import { updateQuestion } from '@/lib/data/questions/write-question';
import { getSourceSheet } from '@/lib/data/sources/source-sheet';
import { getSource } from '@/lib/data/sources/sources';
import { updateSource } from '@/lib/data/sources/write-source';
import { restoreWave } from '@/lib/data/waves/restore-wave';
import { getWave, getWaveStanding } from '@/lib/data/waves/waves';
import type { QuestionContent } from '@/lib/domain/entry/question-edit';
import type { SourceContent } from '@/lib/domain/entry/source-edit';
import type { TypedAttribute, WaveEntry } from '@/lib/domain/entry/wave-entry';
import { fileOfBytes } from '@/lib/domain/import/file/import-file';
import { type AttributeKind, factsOf, ofAttributes } from '@/lib/domain/record/attributes';
import { packageTables } from '@/lib/request/described-tables';
import { openRegister } from '@/tests/samples/open-register';
import {
  publishSample,
  sampleEditor,
  samplePublication,
  samplePublisher,
  sampleTable,
} from '@/tests/samples/publish-sample';
import { correctSample, reinstateSample, retype, withdrawSample } from '@/tests/samples/sample-corrections';

// Whatever changes a byte of what is published is a public correction: every way of changing something is tried here, and the
// whole data package, and what each page is made of, are laid beside their versions before and after.

const reason = samplePublication.reason;
const publisher = samplePublisher;

/** A wave with a question in two wordings' languages, groups, bases and a chain of sources; and another wave. */
async function openPublished(): Promise<Database> {
  const db = await openRegister('empty');
  const asked = {
    pollster: 'Steppe Polls',
    source_publisher: 'Herald',
    question_wording: 'Who?',
    base_n: '900',
  };
  await publishSample(
    db,
    asked,
    { ...asked, option: 'China', value: '20' },
    { wave: 'taiga-2025', wave_title: 'Taiga', pollster: 'Taiga', source_title: 'Other', value: '70' },
  );
  await createClaim(db, { editor: sampleEditor, publication: samplePublication, content: claim });
  return db;
}

const claim = { source: 'other', sentence: 'Most of them.', verbatim: true, locator: null, estimate: 1 };

/** A change by its name. `by` is who answers for it: those that an editor may try are refused without a publisher. */
type Change = [name: string, run: (db: Database, by: By) => Promise<unknown>];

const ofQuestion = (name: string, change: (content: QuestionContent) => QuestionContent): Change => [
  `question: ${name}`,
  async (db, by) => {
    const sheet = await getQuestionSheet(db, 'best-partner');
    if (!sheet) throw new Error('the question is not there');
    const { options, ...content } = change(sheet.content);
    const labels = new Map(sheet.content.options.map(({ id, label }) => [id, label]));
    const edit = {
      ...content,
      version: sheet.version,
      options: options.map(({ id, ...option }) => ({ ...option, was: labels.get(id) ?? null })),
      wordings: content.wordings.map(({ id, ...wording }) => ({ id: id === 0 ? null : id, ...wording })),
    };
    return updateQuestion(db, { ...by, slug: 'best-partner', edit });
  },
];
const ofFirst = (change: Partial<QuestionContent['options'][number]>) => (content: QuestionContent) => ({
  ...content,
  options: content.options.map((option, index) => (index === 0 ? { ...option, ...change } : option)),
});
const added: QuestionContent['options'][number] = {
  id: 0,
  label: 'Nobody',
  kind: 'none',
  side: null,
  step: null,
  labels: [],
};
const translation = [{ language: 'mn', text: 'Орос' }];

const ofSource = (name: keyof SourceContent, value: Partial<SourceContent>): Change => [
  `source: ${name}`,
  async (db, by) => {
    const sheet = await getSourceSheet(db, 'mongolia-advanced');
    if (!sheet) throw new Error('the source is not there');
    const edit = { version: sheet.version, content: { ...sheet.content, ...value } };
    return updateSource(db, { ...by, slug: 'mongolia-advanced', edit });
  },
];

const ofOrganisation = (name: string, change: object): Change => [
  `organisation: ${name}`,
  async (db, by) => {
    const sheet = await getOrganisationSheet(db, 'steppe-polls');
    if (!sheet) throw new Error('the organisation is not there');
    const { version, aliases, country, url } = sheet;
    const edit = { version, name: sheet.name, aliases, country, url, dropsOldName: false, ...change };
    return updateOrganisation(db, { ...by, slug: 'steppe-polls', edit });
  },
];

const ofClaim = (name: string, change: Partial<typeof claim> | { locator: string }): Change => [
  `claim: ${name}`,
  async (db, by) => {
    const { version } = await db.claim.findUniqueOrThrow({ where: { slug: 'most-of-them' } });
    return updateClaim(db, { ...by, slug: 'most-of-them', edit: { ...claim, ...change, version } });
  },
];

const housekeeping: Change[] = [
  ofQuestion('title', (content) => ({ ...content, title: 'Best partner' })),
  ofQuestion('topic', (content) => ({ ...content, topic: 'Abroad' })),
  ofQuestion('finding', (content) => ({ ...content, finding: '{Russia} it is' })),
  ofQuestion('titles', (content) => ({ ...content, titles: translation })),
  ofQuestion('label', ofFirst({ label: 'Russian Federation' })),
  ofQuestion('two labels swapped', (content) => ({
    ...content,
    options: content.options.map((option, index, all) => ({ ...option, label: all[1 - index]?.label ?? '' })),
  })),
  ofQuestion('kind', ofFirst({ kind: 'other' })),
  ofQuestion('side', ofFirst({ side: 1 })),
  ofQuestion('step', ofFirst({ step: 3 })),
  ofQuestion('labels', ofFirst({ labels: translation })),
  ofQuestion('order', (content) => ({ ...content, options: content.options.toReversed() })),
  ofQuestion('a new answer', (content) => ({ ...content, options: [...content.options, added] })),
  ofQuestion('an answer less', (content) => ({ ...content, options: content.options.slice(0, -1) })),
  ofQuestion('wording', ({ wordings, ...content }) => ({
    ...content,
    wordings: wordings.map((wording) => ({ ...wording, text: 'Whom?' })),
  })),
  ofQuestion('language of a wording', ({ wordings, ...content }) => ({
    ...content,
    wordings: wordings.map((wording) => ({ ...wording, language: 'en' })),
  })),
  ofQuestion('a translation', ({ wordings, ...content }) => ({
    ...content,
    wordings: [...wordings, { id: 0, text: 'Хэн?', language: 'mn', translates: wordings[0]?.id ?? null }],
  })),
  ofSource('kind', { kind: 'primary_report' }),
  ofSource('title', { title: 'Mongolia retreats' }),
  ofSource('publisher', { publisher: { value: 'Taiga' } }),
  ofSource('author', { author: { missing: 'not_stated' } }),
  ofSource('url', { url: { value: 'https://example.org/a' } }),
  ofSource('published', { published: { value: '2024-05' } }),
  ofSource('archivedUrl', { archivedUrl: 'https://example.org/b' }),
  ofSource('accessed', { accessed: '2024-06-01' }),
  ofSource('language', { language: 'en' }),
  ofSource('licence', { licence: 'CC0' }),
  ofSource('cites', { cites: 'other' }),
  ofOrganisation('name', { name: 'Steppe Research' }),
  ofOrganisation('aliases', { aliases: ['Steppe Polls', 'SP'] }),
  ofOrganisation('country', { country: 'MN' }),
  ofOrganisation('url', { url: 'https://example.org' }),
  ofClaim('sentence', { sentence: 'Nearly all.' }),
  ofClaim('verbatim', { verbatim: false }),
  ofClaim('locator', { locator: 'p. 2' }),
  ofClaim('source', { source: 'mongolia-advanced' }),
  ofClaim('figure', { estimate: 2 }),
  ['a new claim', (db, by) => createClaim(db, { ...by, content: { ...claim, sentence: 'Many.' } })],
];

const texts: Record<AttributeKind, string> = {
  organisations: 'Somebody else',
  date: '2024-05-01',
  text: 'Something else',
  count: '1234',
  sampling: 'probability',
  printed: '2.5',
};

const typed = (text: string): TypedAttribute => ({ text, missing: 'not_entered' });

const correct = (name: string, change: (entry: WaveEntry) => WaveEntry): Change => [
  `wave: ${name}`,
  (db) => correctSample(db, { wave: 'steppe-2024', reason, change }),
];

const withItem = (change: (item: WaveEntry['items'][number]) => object) => (entry: WaveEntry) => ({
  ...entry,
  items: entry.items.map((item) => ({ ...item, ...change(item) })),
});
const withColumn = (change: object) =>
  withItem(({ columns }) => ({ columns: columns.map((column) => ({ ...column, ...change })) }));

const corrections: Change[] = [
  correct('title', (entry) => ({ ...entry, title: 'Steppe', country: 'KZ' })),
  correct('attributes', (entry) => ({
    ...entry,
    attributes: ofAttributes((name) => typed(texts[factsOf(name).kind])),
  })),
  correct('why there are none', (entry) => ({
    ...entry,
    attributes: ofAttributes(() => ({ text: '', missing: 'not_stated' })),
  })),
  correct(
    'wording',
    withItem(({ wording }) => ({ place: 'Q7', wording: { ...wording, text: 'And who else?' } })),
  ),
  correct(
    'why there is no wording',
    withItem(({ wording }) => ({ wording: { ...wording, text: '', missing: 'not_stated' } })),
  ),
  ['the claim removed', (db) => removeClaim(db, 'most-of-them')],
  ['the other claim removed', (db) => removeClaim(db, 'many')],
  correct('n', withColumn({ n: typed('800'), note: 'without none' })),
  correct('page', withColumn({ locator: typed('p. 9'), referenceNote: 'Rounded.' })),
  correct('base', withColumn({ kind: 'valid' })),
  correct('group', withColumn({ groupDimension: 'Age', group: 'Young' })),
  correct('value', (entry) => retype(entry, '20', '20.5')),
  correct('qualifier', (entry) => retype(entry, '20.5', '>20.5')),
  correct(
    'an answer that is gone',
    withItem(({ options }) => ({ options: options.slice(0, 1) })),
  ),
  correct('a question that is gone', (entry) => ({
    ...entry,
    items: [...entry.items.slice(0, 1)].map((item) => ({
      ...item,
      question: { slug: '', title: 'Another question', topic: 'Abroad' },
    })),
  })),
  ['a wave withdrawn', (db) => withdrawSample(db, 'taiga-2025', reason)],
  ['a wave reinstated', (db) => reinstateSample(db, 'taiga-2025', reason)],
  [
    'an import that corrects',
    (db) => importFile(db, { wave: 'taiga-2025', wave_title: 'Taiga', source_title: 'Other', value: '71' }),
  ],
  [
    'an import that names a document otherwise',
    (db) =>
      importFile(db, { wave: 'taiga-2025', wave_title: 'Taiga', source_title: 'Yet another', value: '71' }),
  ],
  [
    'an import of a wave',
    (db) => importFile(db, { wave: 'forest-2026', wave_title: 'Forest', option: 'Japan' }),
  ],
  ['waves of a seed', (db) => publishSample(db, { wave: 'lake-2026', wave_title: 'Lake', option: 'Korea' })],
  [
    'a wave put back as it was',
    async (db) => {
      const { version } = await db.wave.findUniqueOrThrow({ where: { slug: 'steppe-2024' } });
      const first = await db.revision.findFirstOrThrow({ where: { subject: 'wave steppe-2024' } });
      return restoreWave(db, { publisher, revision: first.id, version, reason });
    },
  ],
];

/** What only a publisher can begin. */
const publishing: Change[] = [
  [
    'organisations merged',
    async (db) => {
      const both = { from: 'taiga', into: 'herald' };
      const moves = countMoves(await previewMerge(db, both));
      const versions = { from: 1, into: 1 };
      return mergeOrganisations(db, { publisher, ...both, versions, moves, reason });
    },
  ],
  ['a merge undone', (db) => unmergeOrganisations(db, { publisher, slug: 'taiga', version: 2, reason })],
  [
    'a question put back as it was',
    async (db) => {
      const { version } = await db.question.findUniqueOrThrow({ where: { slug: 'best-partner' } });
      const row = await db.revision.findFirstOrThrow({ where: { subject: 'question best-partner' } });
      return restoreBefore(db, { publisher, revision: row.id, version, reason });
    },
  ],
  ['a claim removed', (db) => removeClaim(db, 'many')],
  [
    'a claim put back',
    async (db) => {
      const row = await db.revision.findFirstOrThrow({ where: { action: 'delete' } });
      return restoreRemoved(db, { publisher, revision: row.id, reason });
    },
  ],
];

async function removeClaim(db: Database, slug: string) {
  const { version } = await db.claim.findUniqueOrThrow({ where: { slug } });
  return deleteClaim(db, { publisher, slug, version, reason });
}

function importFile(db: Database, row: Parameters<typeof sampleTable>[0]) {
  const file = fileOfBytes('polls.csv', new TextEncoder().encode(sampleTable(row ?? {})));
  return runImport(db, { file, mapping: null, into: 'published', editor: publisher, alone: true, reason });
}

/** Everything that is published with its version: the whole package, and what the page of each thing is made of. */
async function readPublished(db: Database): Promise<Map<string, { version: string | null; bytes: string }>> {
  const published = new Map<string, { version: string | null; bytes: string }>();
  const origin = { site: 'https://polls.example.org', version: null };
  let all = '';
  for (const { name, read } of listPackageFiles(db, packageTables(), origin)) {
    all += name;
    for await (const part of read()) all += typeof part === 'string' ? part : new TextDecoder().decode(part);
  }
  published.set('the register', { version: await getRegisterVersion(db), bytes: all });
  const slug = { select: { slug: true } } as const;
  for (const one of await db.question.findMany(slug)) {
    const bytes = JSON.stringify(await getQuestion(db, one.slug));
    published.set(`question ${one.slug}`, { version: await getQuestionVersion(db, one.slug), bytes });
  }
  for (const one of await db.source.findMany(slug)) {
    const bytes = JSON.stringify(await getSource(db, one.slug));
    published.set(`source ${one.slug}`, { version: await getSourceVersion(db, one.slug), bytes });
  }
  for (const one of await db.wave.findMany(slug)) {
    const shown = [
      await getWave(db, one.slug),
      await getWaveStanding(db, one.slug),
      // Whether what a revision is of has a page is no part of the history.
      (await listPublicRevisions(db, one.slug)).map(({ of: { isOnPage: _, ...of }, ...told }) => ({
        ...told,
        of,
      })),
    ];
    published.set(`wave ${one.slug}`, {
      version: await getWaveVersion(db, one.slug),
      bytes: JSON.stringify(shown),
    });
  }
  return published;
}

type Published = Awaited<ReturnType<typeof readPublished>>;

/** What shows other bytes under a version that is not later. */
function listBroken(before: Published, after: Published): string[] {
  return [...before].flatMap(([name, was]) => {
    const is = after.get(name);
    return !is || is.bytes === was.bytes || String(is.version) > String(was.version) ? [] : [name];
  });
}

const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** What the office keeps to itself, and how changes are told. */
const notPublished = [
  'Account',
  'ApiKey',
  'Change',
  'Draft',
  'ImportMapping',
  'Invitation',
  'Lease',
  'Proposal',
  'Revision',
  'RevisionWave',
  'SecurityEvent',
  'Session',
  'Setting',
  'Tally',
  'User',
  'Verification',
];

/** What never changes of a thing, or says nothing: its address, what it is part of, that values are percent. */
const fixed =
  /\.(id|slug|unit)$|^(OrganisationAlias\.organisationId|QuestionTitle\.questionId|Option\.questionId|FormerName\.questionId|Wording\.questionId|OptionLabel\.optionId|WaveOrganisation\.waveId|Item\.waveId|Estimate\.waveId)$/;

/** Every column of what is published with its values in order. */
async function readColumns(db: Database): Promise<Map<string, string>> {
  const columns = new Map<string, string>();
  const tables = rowsSchema.parse(
    await db.$queryRaw`SELECT m."name" AS "model", c."name" AS "column" FROM sqlite_schema m JOIN pragma_table_info(m."name") c
      WHERE m."type" = 'table' AND m."name" GLOB '[A-Z]*'`,
  );
  for (const { model, column } of tables) {
    if (notPublished.includes(String(model))) continue;
    const rows = await db.$queryRawUnsafe(`SELECT "${column}" AS "cell" FROM "${model}" ORDER BY rowid`);
    columns.set(
      `${model}.${column}`,
      JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    );
  }
  return columns;
}

test('what an editor saves of it leaves every byte as it is, and nobody changes it without saying why', async () => {
  const db = await openPublished();
  const before = await readPublished(db);
  for (const [name, run] of housekeeping) {
    const alone = run(db, { editor: sampleEditor });
    await expect(alone, name).rejects.toMatchObject({ key: 'publisher_needed' });
    if (name === 'a new claim') continue;
    const silent = run(db, { editor: publisher, publication: { publisher, reason: ' ' } });
    await expect(silent, name).rejects.toMatchObject({ key: 'reason_required' });
  }
  expect(await readPublished(db)).toEqual(before);
});

test('different bytes have different versions, whatever is changed and by whatever way', async () => {
  const db = await openPublished();
  const changed = new Set<string>();
  let [before, columns] = [await readPublished(db), await readColumns(db)];
  for (const [name, run] of [...housekeeping, ...publishing, ...corrections]) {
    await run(db, { editor: publisher, publication: samplePublication }).catch((error: unknown) => {
      throw new Error(name, { cause: error });
    });
    const [after, now] = [await readPublished(db), await readColumns(db)];
    expect(after.get('the register')?.bytes, name).not.toBe(before.get('the register')?.bytes);
    expect(listBroken(before, after), name).toEqual([]);
    for (const [column, cells] of now) if (cells !== columns.get(column)) changed.add(column);
    [before, columns] = [after, now];
  }
  const untried = [...columns.keys()].filter((column) => !changed.has(column) && !fixed.test(column));
  expect(untried).toEqual([]);
});
