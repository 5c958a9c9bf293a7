import { expect, test } from 'vitest';
import { noContext } from './entry-context';
import { lookAlikes } from './look-alikes';
import { type ColumnEntry, emptyColumn, emptyEntry, emptyItem, type ItemEntry } from './wave-entry';

// "А", "а" and "о" of some of these names are Cyrillic.

const typed = (text: string) => ({ text, missing: 'not_entered' as const });

function itemOf(change: Partial<ItemEntry>): ItemEntry {
  return { ...emptyItem('i1', 's1'), question: { slug: 'best-partner', title: '', topic: '' }, ...change };
}

const rows = (...labels: string[]) =>
  labels.map((label, index) => ({
    key: `o${index + 1}`,
    label,
    kind: 'substantive' as const,
    side: null,
    step: null,
  }));
const column = (key: string, change: Partial<ColumnEntry>): ColumnEntry => ({
  ...emptyColumn(key, 's1'),
  ...change,
});

const context = {
  ...noContext,
  topics: ['Foreign policy'],
  questions: [
    {
      slug: 'best-partner',
      title: 'Best partner',
      topic: 'Foreign policy',
      options: [
        { label: "People's Republic", kind: 'substantive' as const, position: 0, side: null, step: null },
      ],
      wordings: [],
      items: [
        {
          wave: 'w',
          waveTitle: 'W',
          country: 'MN',
          pollsters: [],
          firstDay: null,
          lastDay: null,
          bases: [{ kind: 'voters', groupDimension: 'Age', group: '18–34', n: null, estimates: [] }],
        },
      ],
    },
  ],
};

const told = (item: ItemEntry) =>
  lookAlikes({ ...emptyEntry, items: [item] }, context).map(({ path, key, values }) => [
    path,
    key,
    values.other,
  ]);

test('answers that look like one of the grid, or one of the register, are asked about', () => {
  expect(told(itemOf({ options: rows('Russia', 'Russiа', 'People’s Republic', 'China') }))).toEqual([
    ['items.i1.options.o2.label', 'looks_alike', 'Russia'],
    ['items.i1.options.o3.label', 'looks_alike', "People's Republic"],
  ]);
  expect(told(itemOf({ options: rows("People's Republic", 'Russia', 'Prussia', 'Rüssia') }))).toEqual([]);
});

test('bases, dimensions and groups are held against those of earlier waves', () => {
  const columns = [
    column('c1', { kind: 'vоters', groupDimension: 'Age', group: '18-34', n: typed('100') }),
    column('c2', { kind: 'voters', groupDimension: 'AGE', group: '35–49' }),
    column('c3', { kind: 'voters', groupDimension: 'Age', group: '18–34' }),
  ];
  expect(told(itemOf({ columns }))).toEqual([
    ['items.i1.columns.c1.kind', 'looks_alike', 'voters'],
    ['items.i1.columns.c1.group', 'looks_alike', '18–34'],
    ['items.i1.columns.c2.groupDimension', 'looks_alike', 'Age'],
  ]);
});

test('a new question is held against those that the register has, and its topic against all topics', () => {
  const question = { slug: '', title: 'Best pаrtner', topic: 'FOREIGN policy' };
  expect(told(itemOf({ question }))).toEqual([
    ['items.i1.question.title', 'looks_alike', 'Best partner'],
    ['items.i1.question.topic', 'looks_alike', 'Foreign policy'],
  ]);
  expect(told(itemOf({ question: { slug: '', title: 'Worst partner', topic: 'Foreign policy' } }))).toEqual(
    [],
  );
});
