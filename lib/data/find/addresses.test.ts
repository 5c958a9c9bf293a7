import { expect, test } from 'vitest';
import { getPollster } from '@/lib/data/organisations/organisations';
import { getQuestion } from '@/lib/data/questions/questions';
import { getSource } from '@/lib/data/sources/sources';
import { getWave } from '@/lib/data/waves/waves';
import { toVersion } from '@/lib/domain/record/version';
import { openRegister } from '@/tests/samples/open-register';
import { withdrawSample } from '@/tests/samples/sample-corrections';
import { listAddresses } from './addresses';
import { getWaveVersion } from './versions';

test('everything named has a page', async () => {
  const db = await openRegister('seeded');
  const { questions, waves, pollsters, sources, claims } = await listAddresses(db);
  expect([questions.length, waves.length, claims.length]).toEqual([23, 15, 2]);
  for (const slug of questions) expect(await getQuestion(db, slug), slug).not.toBeNull();
  for (const { slug } of waves) expect(await getWave(db, slug), slug).not.toBeNull();
  for (const slug of pollsters) expect(await getPollster(db, slug), slug).not.toBeNull();
  for (const slug of sources) expect(await getSource(db, slug), slug).not.toBeNull();
});

test('a wave was changed when it was last corrected, and is not named once it is withdrawn', async () => {
  const db = await openRegister('seeded');
  const of = async () => (await listAddresses(db)).waves.find(({ slug }) => slug === 'mongolia-2024');
  expect(toVersion((await of())?.changed ?? '')).toBe(await getWaveVersion(db, 'mongolia-2024'));
  await withdrawSample(db, 'mongolia-2024', 'It was a hoax.');
  expect(await of()).toBeUndefined();
  expect((await listAddresses(db)).claims).toEqual([]);
});
