import { beforeAll, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { createOrganisation } from '@/lib/data/organisations/write-organisation';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, samplePublisher } from '@/tests/samples/publish-sample';
import { requireOrganisationApart, requireQuestionApart } from './require-apart';

// "о", "а" and "Р" of some of these names are Cyrillic.

let db: Database;
const options = ['Russia', 'China'].map((label) => ({
  was: label,
  label,
  kind: 'substantive' as const,
  side: null,
  step: null,
  labels: [],
}));
const [russia, china] = options;
if (!russia || !china) throw new Error('there are two answers');

beforeAll(async () => {
  db = await openRegister('empty');
  await publishSample(
    db,
    { wave: 'a', option: 'Russia' },
    { wave: 'b', question: 'other', question_title: 'Other', topic: 'Elections' },
  );
  const content = { name: 'Sant Maral', aliases: ['SMF'], country: null, url: null };
  await createOrganisation(db, { editor: samplePublisher, content });
});

test('a name of an organisation that looks like one of another is asked about, and said to be two', async () => {
  const alike = (name: string, other: string, field: string) => ({
    key: 'looks_alike',
    values: { name, other },
    field,
  });
  const told = (slug: string | null, name: string, aliases: string[] = []) =>
    requireOrganisationApart(db, slug, { name, aliases });
  await expect(told(null, 'Sant Mаral')).rejects.toMatchObject(alike('Sant Mаral', 'Sant Maral', 'name'));
  await expect(told(null, 'New', ['smf'])).rejects.toMatchObject(alike('smf', 'Sant Maral', 'aliases'));
  // Its own names, a name that is told apart by more than looks, and one that is taken to the letter.
  await expect(told('sant-maral', 'Sant Mаral', ['SMF'])).resolves.toBeUndefined();
  await expect(told(null, 'Sant Maral II')).resolves.toBeUndefined();
  await expect(told(null, 'SMF')).resolves.toBeUndefined();
});

test('titles, topics and answers of a question are asked about where they are new', async () => {
  const told = (change: object) =>
    requireQuestionApart(db, 'best-partner', {
      title: 'Best partner country',
      topic: 'Foreign relations',
      options,
      ...change,
    });
  await expect(told({})).resolves.toBeUndefined();
  await expect(told({ title: 'OTHER' })).rejects.toMatchObject({
    values: { other: 'Other' },
    field: 'title',
  });
  await expect(told({ topic: 'Electiоns' })).rejects.toMatchObject({ values: { other: 'Elections' } });
  await expect(told({ topic: 'FOREIGN relations' })).resolves.toBeUndefined();
  const renamed = { options: [russia, { ...china, label: 'Russiа' }] };
  await expect(told(renamed)).rejects.toMatchObject({
    key: 'looks_alike',
    values: { name: 'Russiа', other: 'Russia' },
    field: 'options[1].label',
  });
});
