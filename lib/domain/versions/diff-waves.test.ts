import { describe, expect, test } from 'vitest';
import type { Wave } from '@/lib/domain/record/wave';
import { diffWaves } from '@/lib/domain/versions/diff-waves';
import { type SampleRow, sampleRegister } from '@/tests/samples/publish-sample';

const plain: SampleRow[] = [
  { option: 'Russia', value: '69', sponsor: 'not_stated' },
  { option: 'China', value: '20', sponsor: 'not_stated' },
];

function waveOf(...rows: SampleRow[]): Wave {
  const [wave] = sampleRegister(...rows).waves;
  if (!wave) throw new Error('no wave');
  return wave;
}

const changed = (change: SampleRow) => waveOf(...plain.map((row) => ({ ...row, ...change })));
const nowhere = {
  question: null,
  questionTitle: null,
  base: null,
  groupDimension: null,
  group: null,
  option: null,
};
const ofItem = { ...nowhere, question: 'best-partner', questionTitle: 'Best partner country' };
const ofBase = { ...ofItem, base: 'all' };

describe('a correction of', () => {
  test.each<[string, SampleRow[], ReturnType<typeof diffWaves>]>([
    ['nothing', plain, []],
    ['the order', [...plain].reverse(), []],
    [
      'a value',
      [{ ...plain[0], value: '68.9' }, { ...plain[1] }],
      [{ ...ofBase, field: 'value', option: 'Russia', before: '69', after: '68.9' }],
    ],
    [
      'how exactly a value was printed',
      [{ ...plain[0], qualifier: '>' }, { ...plain[1] }],
      [{ ...ofBase, field: 'value', option: 'Russia', before: '69', after: '>69' }],
    ],
    [
      'a value that is gone',
      [{ ...plain[0] }],
      [{ ...ofBase, field: 'value', option: 'China', before: '20', after: null }],
    ],
    [
      'a value that is new',
      [...plain, { option: 'Korea', value: '5', sponsor: 'not_stated' }],
      [{ ...ofBase, field: 'value', option: 'Korea', before: null, after: '5' }],
    ],
  ])('%s', (_, rows, expected) => expect(diffWaves(waveOf(...plain), waveOf(...rows))).toEqual(expected));

  test.each<[string, SampleRow, ReturnType<typeof diffWaves>[number]]>([
    ['the pollster', { pollster: 'Gallup' }, { ...nowhere, field: 'pollster', before: '', after: 'Gallup' }],
    ['the sponsor', { sponsor: 'UN' }, { ...nowhere, field: 'sponsor', before: 'not_stated', after: 'UN' }],
    [
      'the sample size',
      { sample_size: '900' },
      { ...nowhere, field: 'sample_size', before: '', after: '900' },
    ],
    [
      'the title',
      { wave_title: 'New' },
      { ...nowhere, field: 'wave_title', before: 'Steppe Poll, 2024', after: 'New' },
    ],
    [
      'the wording',
      { question_wording: 'Who?' },
      { ...ofItem, field: 'question_wording', before: '', after: 'Who?' },
    ],
    [
      'the page',
      { source_locator: 'p. 3' },
      { ...ofItem, field: 'source_locator', before: '', after: 'p. 3' },
    ],
    ['the n of a base', { base_n: '800' }, { ...ofBase, field: 'base_n', before: '', after: '800' }],
    [
      'what a base leaves out',
      { base_note: 'without none' },
      { ...ofBase, field: 'base_note', before: '', after: 'without none' },
    ],
  ])('%s', (_, change, expected) => expect(diffWaves(waveOf(...plain), changed(change))).toEqual([expected]));
});
