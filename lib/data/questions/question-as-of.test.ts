import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getQuestionVersion } from '@/lib/data/find/versions';
import { estimateOf } from '@/lib/domain/record/placed';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { correctSample, reinstateSample, retype, withdrawSample } from '@/tests/samples/sample-corrections';
import { getQuestionAsOf } from './question-as-of';

let register: Database;
const versions: string[] = [];

/** Notes the version that a reader sees now. */
async function note(): Promise<void> {
  const version = await getQuestionVersion(register, 'best-partner');
  if (version === null) throw new Error('nothing is published');
  versions.push(version);
}

const wave = (year: string, value: string) => ({
  wave: `steppe-${year}`,
  wave_title: `Steppe Poll, ${year}`,
  fieldwork_start: year,
  fieldwork_end: year,
  value,
});
const shares = async (version: string | undefined) => {
  const found = await getQuestionAsOf(register, 'best-partner', version ?? '');
  return found?.items.map(({ sheet, item }) => {
    const [base] = item.bases;
    return `${sheet.slug} ${base && estimateOf(base, 'Russia')?.value}`;
  });
};

beforeAll(async () => {
  register = await openRegister('empty');
  await publishSample(register, wave('2022', '61'));
  await note();
  await publishSample(register, wave('2024', '69'));
  await note();
  await correctSample(register, {
    wave: 'steppe-2022',
    reason: 'Misread.',
    change: (entry) => retype(entry, '61', '62'),
  });
  await note();
  await correctSample(register, {
    wave: 'steppe-2022',
    reason: 'Misread again.',
    change: (entry) => retype(entry, '62', '63.5'),
  });
  await note();
  await withdrawSample(register, 'steppe-2024', 'Retracted by its pollster.');
  await note();
  await reinstateSample(register, 'steppe-2024', 'It stands after all.');
  await note();
});

describe('A question as of a version', () => {
  test('holds the values that readers saw then', async () => {
    expect(await shares(versions[0])).toEqual(['steppe-2022 61']);
    expect(await shares(versions[1])).toEqual(['steppe-2022 61', 'steppe-2024 69']);
    expect(await shares(versions[2])).toEqual(['steppe-2022 62', 'steppe-2024 69']);
    expect(await shares(versions[3])).toEqual(['steppe-2022 63.5', 'steppe-2024 69']);
    expect(await shares(versions[4])).toEqual(['steppe-2022 63.5']);
    expect(await shares(versions[5])).toEqual(['steppe-2022 63.5', 'steppe-2024 69']);
  });

  test('tells what was published and corrected since, from what it was to what it is', async () => {
    const since = (await getQuestionAsOf(register, 'best-partner', versions[0] ?? ''))?.since;
    expect(since?.added.map(({ slug }) => slug)).toEqual(['steppe-2024']);
    expect(since?.withdrawn).toEqual([]);
    expect(since?.corrected.flatMap(({ changes }) => changes)).toMatchObject([
      { field: 'value', option: 'Russia', before: '61', after: '63.5' },
    ]);
  });

  test('the latest version has nothing to tell', async () => {
    const found = await getQuestionAsOf(register, 'best-partner', versions[5] ?? '');
    expect(found?.since).toEqual({ added: [], withdrawn: [], corrected: [] });
  });

  test('is null for a version that never was, or a question of no such name', async () => {
    expect(await getQuestionAsOf(register, 'best-partner', '20200101T000000000Z')).toBeNull();
    expect(await getQuestionAsOf(register, 'nothing', versions[0] ?? '')).toBeNull();
  });

  test('tells that a wave is withdrawn', async () => {
    await withdrawSample(register, 'steppe-2024', 'Retracted for good.');
    const since = (await getQuestionAsOf(register, 'best-partner', versions[1] ?? ''))?.since;
    expect(since?.withdrawn.map(({ slug }) => slug)).toEqual(['steppe-2024']);
    expect(since?.corrected).toHaveLength(1);
  });
});
