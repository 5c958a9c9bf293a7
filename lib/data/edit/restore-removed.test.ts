import { expect, test } from 'vitest';
import { getClaim } from '@/lib/data/claims/claim-sheet';
import { createClaim, deleteClaim } from '@/lib/data/claims/write-claim';
import type { Database } from '@/lib/data/db';
import { getOrganisationSheet } from '@/lib/data/organisations/organisation-sheet';
import { createOrganisation } from '@/lib/data/organisations/write-organisation';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { getSourceSheet } from '@/lib/data/sources/source-sheet';
import { organisationContentSchema } from '@/lib/domain/entry/organisation-edit';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import {
  sampleEditor as editor,
  samplePublisher as publisher,
  publishSample,
  samplePublication,
} from '@/tests/samples/publish-sample';
import { deleteOrganisation, deleteQuestion, deleteSource } from './delete-unused';
import { restoreRemoved } from './restore-removed';

const removal = { publisher, slug: 'idle', version: 1 };
const claim = {
  source: 'mongolia-advanced',
  sentence: 'Russia',
  verbatim: false,
  locator: 'p. 1',
  estimate: 1,
};

/** The number of the latest revision. */
async function latest(db: Database): Promise<number> {
  const { id } = await db.revision.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } });
  return id;
}

async function addOrganisation(db: Database, name: string, aliases = ''): Promise<void> {
  await createOrganisation(db, { editor, content: organisationContentSchema.parse({ name, aliases }) });
}

test('an organisation is there again with its aliases', async () => {
  const db = await openRegister('empty');
  await addOrganisation(db, 'Idle', 'Idle Ltd\nIdlers');
  const before = await getOrganisationSheet(db, 'idle');
  await deleteOrganisation(db, removal);
  await restoreRemoved(db, { publisher, reason: samplePublication.reason, revision: await latest(db) });
  expect(await getOrganisationSheet(db, 'idle')).toEqual(before);
});

test('a question is there again, with answers, wordings and translations under their numbers', async () => {
  const db = await openRegister('empty');
  await db.question.create({
    data: {
      slug: 'idle',
      title: 'Idle',
      topic: 'None',
      titles: { create: [{ language: 'mn', title: 'Хоосон' }] },
      options: {
        create: [
          { label: 'No', kind: 'substantive', position: 0, side: -1, step: 0 },
          {
            label: 'Yes',
            kind: 'substantive',
            position: 1,
            labels: { create: [{ language: 'mn', label: 'Тийм' }] },
          },
        ],
      },
      wordings: {
        create: [
          { text: 'Хоосон уу?', language: 'mn' },
          { text: 'Idle?', language: 'en' },
        ],
      },
    },
  });
  await db.wording.update({ where: { id: 2 }, data: { translatesId: 1 } });
  const before = await getQuestionSheet(db, 'idle');
  await deleteQuestion(db, removal);
  await restoreRemoved(db, { publisher, reason: samplePublication.reason, revision: await latest(db) });
  const after = await getQuestionSheet(db, 'idle');
  expect(after).toEqual({ ...before, id: after?.id });
});

test('a source is there again, with its publisher and what it cites, unless that is gone', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {});
  await addOrganisation(db, 'Gazette');
  const [publishedBy, cites] = [
    await db.organisation.findUniqueOrThrow({ where: { slug: 'gazette' } }),
    await db.source.findUniqueOrThrow({ where: { slug: 'mongolia-advanced' } }),
  ];
  await db.source.create({
    data: {
      slug: 'idle',
      kind: 'reference',
      title: 'Idle',
      publisherId: publishedBy.id,
      citesId: cites.id,
      missing: { author: 'not_stated' },
    },
  });
  const before = await getSourceSheet(db, 'idle');
  await deleteSource(db, removal);
  const revision = await latest(db);
  await deleteOrganisation(db, { ...removal, slug: 'gazette' });
  await expect(
    restoreRemoved(db, { publisher, reason: samplePublication.reason, revision }),
  ).rejects.toMatchObject({
    key: 'publisher_unknown',
  });
  await restoreRemoved(db, { publisher, reason: samplePublication.reason, revision: await latest(db) });
  await restoreRemoved(db, { publisher, reason: samplePublication.reason, revision });
  expect((await getSourceSheet(db, 'idle'))?.content).toEqual(before?.content);
});

test('a claim quotes its figure again', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {}, { option: 'China', value: '3' });
  const { slug } = await createClaim(db, { editor, publication: samplePublication, content: claim });
  await deleteClaim(db, { publisher, reason: samplePublication.reason, slug, version: 1 });
  await restoreRemoved(db, { publisher, reason: samplePublication.reason, revision: await latest(db) });
  expect((await getClaim(db, slug))?.content).toEqual(claim);
});

test('a claim whose figure is gone is refused', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {});
  const { slug } = await createClaim(db, { editor, publication: samplePublication, content: claim });
  await deleteClaim(db, { publisher, reason: samplePublication.reason, slug, version: 1 });
  await db.estimate.deleteMany();
  const before = await dumpRegister(db);
  const restored = restoreRemoved(db, {
    publisher,
    reason: samplePublication.reason,
    revision: await latest(db),
  });
  await expect(restored).rejects.toMatchObject({ key: 'estimate_absent' });
  expect(await dumpRegister(db)).toEqual(before);
});

test('what would take a name or an address of something else is refused', async () => {
  const db = await openRegister('empty');
  await addOrganisation(db, 'Idle', 'Idlers');
  await deleteOrganisation(db, removal);
  const revision = await latest(db);
  await addOrganisation(db, 'Busy', 'Idlers');
  const taken = { key: 'name_taken', values: { name: 'Idlers', owner: 'Busy' } };
  await expect(
    restoreRemoved(db, { publisher, reason: samplePublication.reason, revision }),
  ).rejects.toMatchObject(taken);
  await addOrganisation(db, 'Idle');
  const before = await dumpRegister(db);
  const there = { key: 'slug_taken', values: { slug: 'idle' } };
  await expect(
    restoreRemoved(db, { publisher, reason: samplePublication.reason, revision }),
  ).rejects.toMatchObject(there);
  expect(await dumpRegister(db)).toEqual(before);
});

test('a revision that removed nothing is refused', async () => {
  const db = await openRegister('empty');
  await addOrganisation(db, 'Idle');
  for (const revision of [await latest(db), 99])
    await expect(
      restoreRemoved(db, { publisher, reason: samplePublication.reason, revision }),
    ).rejects.toMatchObject({
      key: 'revision_absent',
    });
});
