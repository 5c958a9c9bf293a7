import { expect, test } from 'vitest';
import { type SampleRow, sampleRegister } from '@/tests/samples/publish-sample';
import { renamesOfQuestion, renamesOfWave } from './renames';

function waveOf(...rows: SampleRow[]) {
  const [wave] = sampleRegister(...rows).waves;
  if (!wave) throw new Error('the sample has no wave');
  return wave;
}

const question = 'best-partner';
const before = waveOf(
  { value: '69' },
  { option: 'China', value: '3' },
  { group_dimension: 'Age', group: 'young', value: '51' },
);

test('An answer, base or group that stands with the values of one that is gone is that one by another name', () => {
  const after = waveOf(
    { option: 'Russian Federation', value: '69' },
    { option: 'China', value: '3' },
    { group_dimension: 'Age', group: '18–29', value: '51' },
  );
  expect(renamesOfWave(before, after)).toEqual([
    { question, thing: 'group', name: 'young', successor: '18–29' },
    { question, thing: 'option', name: 'Russia', successor: 'Russian Federation' },
  ]);
});

test.each<[string, SampleRow[]]>([
  [
    'other values',
    [
      { option: 'Japan', value: '70' },
      { option: 'China', value: '3' },
    ],
  ],
  [
    'two that it might be',
    [
      { option: 'Japan', value: '69' },
      { option: 'India', value: '69' },
      { option: 'China', value: '3' },
    ],
  ],
  ['its values given to one that stood there', [{ option: 'China', value: '69' }]],
])('It is not with %s', (_, rows) => {
  expect(renamesOfWave(before, waveOf(...rows)).filter(({ thing }) => thing === 'option')).toEqual([]);
});

test('Two answers that change names keep both; one name more is a rename', () => {
  const options = (...labels: string[]) => ({
    topic: 'T',
    options: labels.map((label, id) => ({ id, label })),
  });
  expect(renamesOfQuestion(question, options('A', 'B'), options('B', 'A'))).toEqual([]);
  expect(renamesOfQuestion(question, options('A', 'B'), options('A', 'C'))).toEqual([
    { question, thing: 'option', name: 'B', successor: 'C' },
  ]);
});
