import { expect, test } from 'vitest';
import { getQuestion } from '@/lib/data/questions/questions';
import { averageAnswer } from '@/lib/domain/reading/question-average';
import { listChangesBetweenWaves, listTrendWaves } from '@/lib/domain/reading/question-trend';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { exportTable, openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, sampleTable } from '@/tests/samples/publish-sample';
import { importRegister } from './import-register';
import { createPreviousFinder } from './previous-items';

const row = (wave: string, question_wording: string, value: string, option = 'Yes') => ({
  wave,
  wave_title: wave,
  fieldwork_end: wave === 'a' ? '2024-01-05' : '2024-02-05',
  question: 'impeach',
  question_title: 'Impeachment',
  question_wording,
  wording_language: 'en',
  option,
  value,
});
const rows = [
  row('a', 'Should he be impeached?', '40'),
  row('a', 'Should he be removed?', '35'),
  row('b', 'Should he be removed?', '36'),
  row('b', 'Should he be impeached?', '41'),
  row('b', 'Should he be removed?', '50', 'No'),
];
const view = { base: 'all', dimension: null, group: null };

test('a wave holds one item for each wording of a question, in the order printed', async () => {
  const [db, other] = [await openRegister('empty'), await openRegister('empty')];
  await publishSample(db, ...rows);
  const table = await exportTable(db);
  const register = toRegister(readResultsTable(table));
  expect(register.waves.map(({ items }) => items.length)).toEqual([2, 2]);
  await importRegister(other, register, { editor: sampleEditor });
  expect(await exportTable(other)).toBe(table);
  expect(table.split('\n')).toHaveLength(sampleTable(...rows).split('\n').length);
});

test('an item is compared with the one of its own wording in the wave before', async () => {
  const db = await openRegister('empty');
  await publishSample(db, ...rows);
  const found = await getQuestion(db, 'impeach');
  if (!found) throw new Error('the question is not there');
  const placed = listTrendWaves(found.items, view);
  expect(
    listChangesBetweenWaves(found.question, placed).changes.map(({ previous, current }) =>
      [previous, current].map(({ estimate }) => estimate.value),
    ),
  ).toEqual([
    [40, 41],
    [35, 36],
  ]);
  const previous = await createPreviousFinder(db)(placed);
  expect(previous.map((one) => one?.base.estimates[0]?.value ?? null)).toEqual([null, null, 35, 40]);
});

test('of the wordings of one wave an average takes one', async () => {
  const db = await openRegister('empty');
  await publishSample(db, ...rows);
  const found = await getQuestion(db, 'impeach');
  if (!found) throw new Error('the question is not there');
  const { average, leftOut } = averageAnswer(listTrendWaves(found.items, view), 'Yes');
  expect(average.waves.length + leftOut.length).toBe(2);
});
