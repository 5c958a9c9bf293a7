import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { findLikelyDuplicates } from '@/lib/data/waves/likely-duplicates';
import { withdrawWave } from '@/lib/data/waves/withdraw-wave';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, samplePublisher } from '@/tests/samples/publish-sample';
import { getEntryContext } from './read-entry-context';

let db: Database;

const years = ['2018', '2019', '2020', '2021', '2022', '2023', '2024'];

beforeAll(async () => {
  db = await openRegister('empty');
  await publishSample(
    db,
    ...years.map((year) => ({
      wave: `steppe-${year}`,
      wave_title: `Steppe ${year}`,
      pollster: 'Gallup; Sant Maral',
      fieldwork_start: `${year}-05-01`,
      fieldwork_end: `${year}-05-20`,
      base_n: '1000',
      question_wording: 'Who?',
      ...(year === '2024' ? { value: '0.5', qualifier: '<' } : { value: year.slice(2) }),
    })),
  );
  await withdrawWave(db, { publisher: samplePublisher, slug: 'steppe-2023', version: 1, reason: 'A hoax.' });
  await db.organisation.update({
    where: { name: 'Sant Maral' },
    data: { aliases: { create: { name: 'SMF' } }, merged: { create: { slug: 'smi', name: 'SM Institute' } } },
  });
});

describe('what bears on an entry', () => {
  test('are the answers, wordings and five latest published items of the questions that the register knows', async () => {
    const { questions } = await getEntryContext(db, {
      questions: ['best-partner', 'unknown'],
      exceptWave: null,
    });
    expect(questions.map(({ slug }) => slug)).toEqual(['best-partner']);
    const [known] = questions;
    expect(known).toMatchObject({
      slug: 'best-partner',
      title: 'Best partner country',
      topic: 'Foreign relations',
      options: [{ label: 'Russia', kind: 'substantive', position: 0, side: null, step: null }],
      wordings: [{ text: 'Who?', language: null }],
    });
    expect(known?.items.map(({ wave }) => wave)).toEqual([
      'steppe-2024',
      'steppe-2022',
      'steppe-2021',
      'steppe-2020',
      'steppe-2019',
    ]);
    expect(known?.items[0]).toEqual({
      wave: 'steppe-2024',
      waveTitle: 'Steppe 2024',
      country: 'MN',
      pollsters: ['Gallup', 'Sant Maral'],
      firstDay: '2024-05-01',
      lastDay: '2024-05-20',
      bases: [
        {
          kind: 'all',
          groupDimension: null,
          group: null,
          n: 1000,
          estimates: [{ option: 'Russia', value: 0.5, decimals: 1, qualifier: '<' }],
        },
      ],
    });
  });

  test('is not the wave that it corrects', async () => {
    const context = await getEntryContext(db, { questions: ['best-partner'], exceptWave: 'steppe-2024' });
    expect(context.questions[0]?.items.map(({ wave }) => wave)).toEqual([
      'steppe-2022',
      'steppe-2021',
      'steppe-2020',
      'steppe-2019',
      'steppe-2018',
    ]);
  });
});

describe('a wave is likely the same', () => {
  const find = async (change: Partial<Parameters<typeof findLikelyDuplicates>[1]>) => {
    const wanted = {
      pollsterNames: ['Gallup'],
      firstDay: '2022-05-20',
      lastDay: '2022-05-31',
      exceptWave: null,
    };
    return (await findLikelyDuplicates(db, { ...wanted, ...change })).map(({ slug }) => slug);
  };

  test('where one of its pollsters was in the field on a day that it may have been', async () => {
    expect(await find({})).toEqual(['steppe-2022']);
    expect(await find({ firstDay: '2021-01-01' })).toEqual(['steppe-2022', 'steppe-2021']);
    expect(await find({ firstDay: '2022-05-21' })).toEqual([]);
    expect(await find({ lastDay: '2022-05-01', firstDay: '2022-01-01' })).toEqual(['steppe-2022']);
    expect(await find({ lastDay: '2022-04-30', firstDay: '2022-01-01' })).toEqual([]);
  });

  test('where it is withdrawn', async () => {
    expect(await find({ firstDay: '2023-05-01', lastDay: '2023-05-02' })).toEqual(['steppe-2023']);
  });

  test('by an alias of the pollster, or by the name of one that turned out to be it', async () => {
    expect(await find({ pollsterNames: ['SMF'] })).toEqual(['steppe-2022']);
    expect(await find({ pollsterNames: ['SM Institute', 'Nobody'] })).toEqual(['steppe-2022']);
  });

  test('not where another pollster is named, nor where it is the one that is corrected', async () => {
    expect(await find({ pollsterNames: ['MEC'] })).toEqual([]);
    expect(await find({ exceptWave: 'steppe-2022' })).toEqual([]);
  });
});
