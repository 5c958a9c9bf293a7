import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/data/db';
import { instantOf } from '@/lib/domain/record/version';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { correctSample, retype } from '@/tests/samples/sample-corrections';
import { getQuestionVersion, getRegisterVersion, getSourceVersion, getWaveVersion } from './versions';

let db: Database;

beforeAll(async () => {
  db = await openRegister('empty');
  await publishSample(db, {});
});

afterEach(() => {
  vi.useRealTimers();
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

test('a clock that stands still, or goes back, never gives a version twice', async () => {
  const register = await openRegister('empty');
  await publishSample(register, {});
  const seen = [await getRegisterVersion(register)];
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  for (const back of [0, 0, 86_400_000, 0]) {
    vi.setSystemTime(Date.now() - back);
    await publishSample(register, { wave: `wave-${seen.length}`, wave_title: `Wave ${seen.length}` });
    seen.push(await getRegisterVersion(register));
  }
  expect(seen).toEqual([...new Set(seen)].sort());
  expect(await getQuestionVersion(register, 'best-partner')).toBe(seen.at(-1));
});

test('what a correction no longer names has the version of that correction too', async () => {
  const register = await openRegister('empty');
  const asked = { question: 'second', question_title: 'Second', source_title: 'Other', option: 'Yes' };
  await publishSample(register, {}, asked);
  const before = await getQuestionVersion(register, 'second');
  await correctSample(register, {
    wave: 'steppe-2024',
    reason: 'It was not asked.',
    change: (entry) => ({ ...entry, items: entry.items.slice(0, 1) }),
  });
  const after = await getRegisterVersion(register);
  expect(String(after) > String(before)).toBe(true);
  expect(await getQuestionVersion(register, 'second')).toBe(after);
  const { slug } = await register.source.findFirstOrThrow({
    where: { title: 'Other' },
    select: { slug: true },
  });
  expect(await getSourceVersion(register, slug)).toBe(after);
});
