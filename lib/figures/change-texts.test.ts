import { expect, test } from 'vitest';
import { nothingEntered } from '@/lib/domain/record/attributes';
import type { Wave } from '@/lib/domain/record/wave';
import { thingFields } from '@/lib/domain/versions/diff-things';
import { diffWaves } from '@/lib/domain/versions/diff-waves';
import type { WaveChange } from '@/lib/domain/versions/wave-change';
import { wordsOf } from '@/lib/words/words';
import { seedRegister } from '@/tests/samples/seed-register';
import { changeFields, writeChange } from './change-texts';

const words = wordsOf('en');
const ofWave: WaveChange = {
  field: 'universe',
  question: null,
  questionTitle: null,
  base: null,
  groupDimension: null,
  group: null,
  option: null,
  before: null,
  after: null,
};
const ofQuestion = { ...ofWave, question: 'best-partner', questionTitle: 'Best partner country' };
const ofValue = { ...ofQuestion, field: 'value', base: 'all', option: 'Russia' };

test.each<[change: WaveChange, line: string]>([
  [
    { ...ofValue, before: '69.0', after: '>85' },
    'Best partner country: Russia, % of all: 69.0% → more than 85%',
  ],
  [
    { ...ofValue, base: 'valid', groupDimension: 'Age', group: '18-29', before: '~60', after: '<0.5' },
    'Best partner country: Russia, 18-29, valid %: about 60% → less than 0.5%',
  ],
  [{ ...ofValue, after: '3' }, 'Best partner country: Russia, % of all: added, 3%'],
  [{ ...ofValue, before: '3' }, 'Best partner country: Russia, % of all: removed, 3%'],
  [
    { ...ofQuestion, field: 'base_n', base: 'voters', before: '1234', after: 'not_stated' },
    'Best partner country: Interviews, % of voters: 1,234 → not stated by the source',
  ],
  [
    { ...ofQuestion, field: 'note', before: '', after: 'Rounded.' },
    'Best partner country: Note: added, Rounded.',
  ],
  [
    { ...ofQuestion, field: 'wording_language', before: 'mn', after: 'kk' },
    'Best partner country: Language of the wording: Mongolian → Kazakh',
  ],
  [{ ...ofWave, before: '', after: 'Adults' }, 'Universe: not entered yet → Adults'],
  [
    { ...ofWave, field: 'fieldwork_start', before: '2024', after: '2024-03-05' },
    'First day of fieldwork: 2024 → 5 March 2024',
  ],
  [{ ...ofWave, field: 'country', before: 'MN', after: 'KZ' }, 'Country: Mongolia → Kazakhstan'],
  [
    { ...ofWave, field: 'sampling', before: 'mixed', after: 'probability' },
    'Sampling: Mixed sample → Probability sample',
  ],
  [
    { ...ofWave, field: 'margin_of_error', before: '3.10', after: 'not_applicable' },
    'Margin of error: 3.10 points, as published → not applicable',
  ],
  [{ ...ofWave, field: 'response_rate', before: '16', after: '15.5' }, 'Response rate: 16% → 15.5%'],
  [{ ...ofWave, field: 'something_new', before: 'a', after: 'b' }, 'something_new: a → b'],
])('a change is written in one line: %o', (change, line) => {
  expect(writeChange(change, words)).toBe(line);
});

test('every field that a correction of a wave can change has words', () => {
  const [wave] = seedRegister.waves;
  if (!wave) throw new Error('the seed has no wave');
  const filled = Object.keys(nothingEntered).map((name) => [
    name,
    { value: ['pollsters', 'sponsors', 'fieldworkHouses'].includes(name) ? [{ slug: 'a', name: 'A' }] : 'a' },
  ]);
  const before: Wave = { ...wave, title: 'Another', country: 'XX', disclosure: nothingEntered, items: [] };
  const after = { ...wave, disclosure: { ...nothingEntered, ...Object.fromEntries(filled) } };
  const fields = new Set(diffWaves(before, after).map(({ field }) => field));
  const ofThings: readonly string[] = thingFields;
  expect([...fields].sort()).toEqual(changeFields.filter((field) => !ofThings.includes(field)).sort());
});
