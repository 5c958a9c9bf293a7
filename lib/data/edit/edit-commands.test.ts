import { describe, expect, test } from 'vitest';
import { createClaim, deleteClaim, updateClaim } from '@/lib/data/claims/write-claim';
import type { Database } from '@/lib/data/db';
import { deleteOrganisation, deleteQuestion, deleteSource } from '@/lib/data/edit/delete-unused';
import { restoreBefore } from '@/lib/data/edit/restore-deleted';
import { restoreRemoved } from '@/lib/data/edit/restore-removed';
import { mergeOrganisations, unmergeOrganisations } from '@/lib/data/organisations/merge-organisations';
import { createOrganisation, updateOrganisation } from '@/lib/data/organisations/write-organisation';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { updateQuestion } from '@/lib/data/questions/write-question';
import { getSourceSheet } from '@/lib/data/sources/source-sheet';
import { updateSource } from '@/lib/data/sources/write-source';
import { organisationContentSchema, organisationEditSchema } from '@/lib/domain/entry/organisation-edit';
import { type QuestionEdit, questionEditSchema, toQuestionFields } from '@/lib/domain/entry/question-edit';
import { sourceEditSchema, toSourceFields } from '@/lib/domain/entry/source-edit';
import { RuleError } from '@/lib/domain/rule-error';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import {
  sampleEditor as editor,
  samplePublisher as publisher,
  publishSample,
  samplePublication,
} from '@/tests/samples/publish-sample';
import { refuseWrites } from '@/tests/samples/refuse-writes';

/** Two waves of two pollsters that are one. */
async function standing(db: Database): Promise<void> {
  await publishSample(
    db,
    { pollster: 'Sant Maral', source_publisher: 'Sant Maral' },
    { option: 'China', value: '3', pollster: 'Sant Maral', source_publisher: 'Sant Maral' },
    { wave: 'steppe-2025', pollster: 'SMF', value: '70', source_title: 'Another', source_publisher: 'SMF' },
  );
}

async function unused(db: Database): Promise<void> {
  await standing(db);
  await db.question.create({ data: { slug: 'idle', title: 'Idle', topic: 'None' } });
  await db.source.create({ data: { slug: 'idle', kind: 'reference', title: 'Idle', missing: {} } });
  await db.organisation.create({ data: { slug: 'idle', name: 'Idle' } });
}

const withClaim = async (db: Database) => {
  await standing(db);
  await createClaim(db, { editor, publication: samplePublication, content: claim });
};

const merged = async (db: Database) => {
  await standing(db);
  await mergeOrganisations(db, merge);
};

const claim = {
  source: 'mongolia-advanced',
  sentence: '69% prefer Russia.',
  verbatim: true,
  locator: null,
  estimate: 1,
};
const merge = {
  ...samplePublication,
  from: 'smf',
  into: 'sant-maral',
  versions: { from: 1, into: 1 },
  moves: 2,
};
const renamed = organisationEditSchema.parse({ version: 1, name: 'Sant Maral Foundation' });

async function questionEdit(db: Database, changes: Record<string, unknown>): Promise<QuestionEdit> {
  const sheet = await getQuestionSheet(db, 'best-partner');
  if (!sheet) throw new Error('the question is not there');
  const fields = toQuestionFields(sheet.content);
  return questionEditSchema.parse({ ...blankToNothing(fields), version: sheet.version, ...changes });
}

async function sourceEdit(db: Database, changes: Record<string, unknown>) {
  const sheet = await getSourceSheet(db, 'mongolia-advanced');
  if (!sheet) throw new Error('the source is not there');
  const fields = toSourceFields(sheet.content);
  return sourceEditSchema.parse({ ...blankToNothing(fields), version: sheet.version, ...changes });
}

/** What a form sends of blank fields: nothing. */
function blankToNothing(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value, (_, part) => (part === '' ? undefined : part)));
}

type Command = {
  name: string;
  prepare: (db: Database) => Promise<void>;
  run: (db: Database) => Promise<unknown>;
  revision: { action: string; subject: string };
  /** Whether a public page shows it. */
  touches: boolean;
  /** What the same command says where another was quicker. */
  second?: string;
};

const removals = [
  ['an organisation', 'organisation', deleteOrganisation],
  ['a question', 'question', deleteQuestion],
  ['a source', 'source', deleteSource],
] as const;

const commands: Command[] = [
  {
    name: 'create an organisation',
    prepare: standing,
    run: (db) =>
      createOrganisation(db, { editor, content: organisationContentSchema.parse({ name: 'Demoscope' }) }),
    revision: { action: 'create', subject: 'organisation demoscope' },
    touches: false,
    second: 'name_taken',
  },
  {
    name: 'change an organisation',
    prepare: standing,
    run: (db) =>
      updateOrganisation(db, { editor, publication: samplePublication, slug: 'sant-maral', edit: renamed }),
    revision: { action: 'correct', subject: 'organisation sant-maral' },
    touches: true,
    second: 'stale',
  },
  {
    name: 'merge two organisations',
    prepare: standing,
    run: (db) => mergeOrganisations(db, merge),
    revision: { action: 'merge', subject: 'organisation smf' },
    touches: true,
    second: 'organisation_merged',
  },
  {
    name: 'take a merge back',
    prepare: merged,
    run: (db) =>
      unmergeOrganisations(db, { publisher, reason: samplePublication.reason, slug: 'smf', version: 2 }),
    revision: { action: 'unmerge', subject: 'organisation smf' },
    touches: true,
    second: 'not_merged',
  },
  {
    name: 'change a question',
    prepare: standing,
    run: async (db) =>
      updateQuestion(db, {
        editor,
        publication: samplePublication,
        slug: 'best-partner',
        edit: { ...(await questionEdit(db, { title: 'Best partner' })), version: 1 },
      }),
    revision: { action: 'correct', subject: 'question best-partner' },
    touches: true,
    second: 'stale',
  },
  {
    name: 'change a source',
    prepare: standing,
    run: async (db) =>
      updateSource(db, {
        editor,
        publication: samplePublication,
        slug: 'mongolia-advanced',
        edit: { ...(await sourceEdit(db, { author: 'Paul Goble' })), version: 1 },
      }),
    revision: { action: 'correct', subject: 'source mongolia-advanced' },
    touches: true,
    second: 'stale',
  },
  {
    name: 'create a claim',
    prepare: standing,
    run: (db) => createClaim(db, { editor, publication: samplePublication, content: claim }),
    revision: { action: 'publish', subject: 'claim 69-prefer-russia' },
    touches: true,
  },
  {
    name: 'change a claim',
    prepare: withClaim,
    run: (db) =>
      updateClaim(db, {
        editor,
        publication: samplePublication,
        slug: '69-prefer-russia',
        edit: { ...claim, locator: 'p. 1', version: 1 },
      }),
    revision: { action: 'correct', subject: 'claim 69-prefer-russia' },
    touches: true,
    second: 'stale',
  },
  {
    name: 'remove a claim',
    prepare: withClaim,
    run: (db) =>
      deleteClaim(db, { publisher, reason: samplePublication.reason, slug: '69-prefer-russia', version: 1 }),
    revision: { action: 'delete', subject: 'claim 69-prefer-russia' },
    touches: true,
    second: 'claim_absent',
  },
  ...removals.map(
    ([name, word, remove]): Command => ({
      name: `remove ${name} that nothing stands on`,
      prepare: unused,
      run: (db) => remove(db, { publisher, slug: 'idle', version: 1 }),
      revision: { action: 'delete', subject: `${word} idle` },
      touches: false,
      second: `${word}_absent`,
    }),
  ),
  ...removals.map(
    ([name, word, remove]): Command => ({
      name: `put back ${name} that was removed`,
      prepare: async (db) => {
        await unused(db);
        await remove(db, { publisher, slug: 'idle', version: 1 });
      },
      run: (db) => restoreRemoved(db, { publisher, reason: samplePublication.reason, revision: 3 }),
      revision: { action: 'restore', subject: `${word} idle` },
      touches: false,
      second: 'slug_taken',
    }),
  ),
  {
    name: 'put back a claim that was removed',
    prepare: async (db) => {
      await withClaim(db);
      await deleteClaim(db, {
        publisher,
        reason: samplePublication.reason,
        slug: '69-prefer-russia',
        version: 1,
      });
    },
    run: (db) => restoreRemoved(db, { publisher, reason: samplePublication.reason, revision: 4 }),
    revision: { action: 'restore', subject: 'claim 69-prefer-russia' },
    touches: true,
    second: 'slug_taken',
  },
  {
    name: 'put an organisation back as it was',
    prepare: async (db) => {
      await standing(db);
      await updateOrganisation(db, {
        editor,
        publication: samplePublication,
        slug: 'sant-maral',
        edit: renamed,
      });
    },
    run: (db) => restoreBefore(db, { publisher, reason: samplePublication.reason, revision: 3, version: 2 }),
    revision: { action: 'restore', subject: 'organisation sant-maral' },
    touches: true,
    second: 'stale',
  },
];

const revisionsOf = (db: Database) =>
  db.revision.findMany({ select: { action: true, subject: true, public: true, before: true, after: true } });

describe.each(commands)('to $name', ({ prepare, run, revision, touches, second }) => {
  test('writes one revision, and a change where a public page shows it', async () => {
    const db = await openRegister('empty');
    await prepare(db);
    const [revisions, changes] = [(await revisionsOf(db)).length, await db.change.count()];
    await run(db);
    expect((await revisionsOf(db)).slice(revisions)).toMatchObject([{ ...revision, public: touches }]);
    expect(await db.change.count()).toBe(changes + (touches ? 1 : 0));
  });

  test('leaves nothing behind where it fails', async () => {
    const db = await openRegister('empty');
    await prepare(db);
    await refuseWrites(db, 'INSERT ON "Revision"');
    const before = await dumpRegister(db);
    await expect(run(db)).rejects.toThrow();
    expect(await dumpRegister(db)).toEqual(before);
  });

  test.runIf(second !== undefined)('at once with another leaves one of the two', async () => {
    const db = await openRegister('empty');
    await prepare(db);
    const outcomes = await Promise.allSettled([run(db), run(db)]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toEqual([expect.any(RuleError)]);
    expect(refused[0]).toMatchObject({ key: second });
  });
});
