import { beforeAll, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { instantOf } from '@/lib/domain/record/version';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/sample';
import { correctSample, retype } from '@/tests/samples/sample-corrections';
import { getQuestionVersion, getRegisterVersion, getSourceVersion, getWaveVersion } from './versions';

let db: Database;

beforeAll(async () => {
  db = await openRegister('empty');
  await publishSample(db, {});
});

const versions = async () => ({
  register: await getRegisterVersion(db),
  wave: await getWaveVersion(db, 'steppe-2024'),
  question: await getQuestionVersion(db, 'best-partner'),
});

test('everything that a new wave shows has the version of its publication', async () => {
  const { register, wave, question } = await versions();
  expect(register).not.toBeNull();
  expect([wave, question]).toEqual([register, register]);
  const revision = await db.revision.findFirst({ where: { public: true }, orderBy: { id: 'desc' } });
  expect(instantOf(register ?? '')).toBe(revision?.at.toISOString());
});

test('a correction of a value gives a later version, and another wave leaves it alone', async () => {
  const before = await versions();
  await correctSample(db, {
    wave: 'steppe-2024',
    reason: 'The report prints 70.',
    change: (entry) => retype(entry, '69', '70'),
  });
  const after = await versions();
  expect(after.wave).toBe(after.register);
  expect(String(after.wave) > String(before.wave)).toBe(true);
  expect(after.question).toBe(after.wave);
  await publishSample(db, { wave: 'taiga-2025', wave_title: 'Taiga' });
  expect(await getWaveVersion(db, 'steppe-2024')).toBe(after.wave);
});

test('what is not in the register has no version', async () => {
  expect(await getWaveVersion(db, 'nothing')).toBeNull();
  expect(await getQuestionVersion(db, 'nothing')).toBeNull();
  expect(await getSourceVersion(db, 'nothing')).toBeNull();
  expect(await getRegisterVersion(await openRegister('empty'))).toBeNull();
});
