import { expect, test } from 'vitest';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { getFacets, getRegisterCounts } from './overview';

test('the overview counts what the seed has', async () => {
  const db = await openRegister('seeded');
  expect(await getRegisterCounts(db)).toEqual({ waves: 15, questions: 23, estimates: 204, sources: 17 });
});

test('the lists can be narrowed to what the seed has', async () => {
  const db = await openRegister('seeded');
  expect(await getFacets(db)).toEqual({
    topic: [
      { value: 'Economy', count: 1 },
      { value: 'Elections', count: 4 },
      { value: 'Foreign relations', count: 8 },
      { value: 'Government', count: 10 },
    ],
    country: [
      { value: 'KZ', count: 4 },
      { value: 'MN', count: 11 },
    ],
    mode: [{ value: 'telephone', count: 2 }],
    sampling: [{ value: 'probability', count: 2 }],
    pollster: [
      { value: 'demoscope', name: 'DEMOSCOPE', count: 4 },
      { value: 'gallup', name: 'Gallup', count: 1 },
      { value: 'paperlab', name: 'PaperLab', count: 3 },
      { value: 'sancrox-political-advisory', name: 'Sancrox Political Advisory', count: 2 },
      { value: 'sant-maral-foundation', name: 'Sant Maral Foundation', count: 6 },
    ],
    source: [
      { value: 'news_article', count: 3 },
      { value: 'opinion_article', count: 5 },
      { value: 'press_release', count: 3 },
      { value: 'primary_report', count: 7 },
      { value: 'reference', count: 1 },
    ],
  });
});

test('of an empty register there is nothing to count and nothing to narrow to', async () => {
  const db = await openRegister('empty');
  expect(await getRegisterCounts(db)).toEqual({ waves: 0, questions: 0, estimates: 0, sources: 0 });
  expect(await getFacets(db)).toEqual({
    topic: [],
    country: [],
    mode: [],
    sampling: [],
    pollster: [],
    source: [],
  });
});

test('a kind of source counts once for each wave, however often the wave uses it', async () => {
  const db = await openRegister('empty');
  await publishSample(
    db,
    {},
    { option: 'China', source_title: 'Another' },
    { option: 'Japan', source_kind: 'dataset' },
  );
  expect((await getFacets(db)).source).toEqual([
    { value: 'dataset', count: 1 },
    { value: 'news_article', count: 1 },
  ]);
});
