import { describe, expect, test } from 'vitest';
import type { EarlierItem, EntryContext } from './entry-context';
import { noContext } from './entry-context';
import { refusedFields } from './entry-findings';
import { listWarnings } from './list-warnings';
import { readAsFarAsPossible } from './read-entry';
import {
  emptyColumn,
  emptyEntry,
  emptyItem,
  emptySource,
  type ItemEntry,
  type WaveEntry,
} from './wave-entry';

const typed = (text: string) => ({ text, missing: 'not_entered' as const });
const labels = ['Yes', 'No', 'Don’t know'];
const options = labels.map((label, index) => ({
  key: `o${index + 1}`,
  label,
  kind: 'substantive' as const,
  side: null,
  step: null,
}));

/** An item with one column of these shares. */
function itemOf(...shares: string[]): ItemEntry {
  return {
    ...emptyItem('i1', 's1'),
    question: { slug: 'would-vote', title: 'Would vote', topic: 'Elections' },
    options,
    cells: Object.fromEntries(shares.map((share, index) => [`o${index + 1} c1`, share])),
  };
}

function entryOf(item: ItemEntry, attributes: Partial<WaveEntry['attributes']> = {}): WaveEntry {
  return {
    ...emptyEntry,
    attributes: {
      ...emptyEntry.attributes,
      pollsters: typed('Sant Maral Foundation'),
      fieldworkStart: typed('2013-03-01'),
      fieldworkEnd: typed('2013-03-20'),
      sampleSize: typed('1000'),
      ...attributes,
    },
    items: [item],
  };
}

function earlier(lastDay: string, ...shares: number[]): EarlierItem {
  return {
    wave: 'sant-maral-2012',
    waveTitle: 'Politbarometer 2012',
    country: 'MN',
    pollsters: ['SANT MARAL Foundation'],
    firstDay: '2012-03-01',
    lastDay,
    bases: [
      {
        kind: 'all',
        groupDimension: null,
        group: null,
        n: 1000,
        estimates: shares.map((value, index) => ({
          option: labels[index] ?? '',
          value,
          decimals: 0,
          qualifier: '=',
        })),
      },
    ],
  };
}

const knowing = (item: EarlierItem): EntryContext => ({
  today: '2026-12-01',
  questions: [{ slug: 'would-vote', title: '', topic: '', options: [], wordings: [], items: [item] }],
  topics: [],
});

const warned = (entry: WaveEntry, context = noContext) =>
  listWarnings(entry, context).map(({ path, key }) => [path, key]);

describe('a column of shares', () => {
  test.each([
    ['that add up to 100', ['51', '45', '4'], []],
    ['that add up to 99 by rounding', ['33', '33', '33'], []],
    ['that add up to more', ['51', '45', '14'], [['items.i1.columns.c1', 'sum_over']]],
    ['that add up to less', ['51', '25', '4'], [['items.i1.columns.c1', 'sum_short']]],
    ['of which one is not printed', ['51', '25', '*'], [['items.i1.cells.o3.c1', 'unreported_sign']]],
    ['that are fractions', ['0.51', '0.45', '0.04'], [['items.i1.columns.c1', 'all_below_one']]],
    ['of which one has another decimal', ['51', '45.0', '4'], [['items.i1.cells.o2.c1', 'more_decimals']]],
    ['with something that is no share', ['51', 'many', '49'], []],
    ['with one value', ['51'], []],
  ])('%s', (_, shares, expected) => expect(warned(entryOf(itemOf(...shares)))).toEqual(expected));
});

describe('a value beside that of the wave before', () => {
  test('is not warned of where it moved as values do', () =>
    expect(warned(entryOf(itemOf('56', '40', '4')), knowing(earlier('2012-03-20', 51, 45, 4)))).toEqual([]));

  test('is warned of where it jumped, with what it was', () =>
    expect(listWarnings(entryOf(itemOf('15', '81', '4')), knowing(earlier('2012-03-20', 51, 45, 4)))).toEqual(
      [
        {
          path: 'items.i1.cells.o1.c1',
          key: 'jump',
          values: { value: 15, before: 51, wave: 'Politbarometer 2012' },
        },
        {
          path: 'items.i1.cells.o2.c1',
          key: 'jump',
          values: { value: 81, before: 45, wave: 'Politbarometer 2012' },
        },
      ],
    ));

  test('may move further where few were asked', () => {
    const few = { ...itemOf('31', '65', '4'), columns: [{ ...emptyColumn('c1', 's1'), n: typed('30') }] };
    expect(warned(entryOf(few), knowing(earlier('2012-03-20', 51, 45, 4)))).toEqual([]);
  });

  test('is not compared with a later wave, another base or an inexact value', () => {
    const item = itemOf('15', '81', '4');
    expect(warned(entryOf(item), knowing(earlier('2014-03-20', 51, 45, 4)))).toEqual([['title', 'overlap']]);
    const valid = { ...item, columns: [{ ...emptyColumn('c1', 's1'), kind: 'valid' }] };
    expect(warned(entryOf(valid), knowing(earlier('2012-03-20', 51, 45, 4)))).toEqual([]);
    expect(warned(entryOf(itemOf('>85')), knowing(earlier('2012-03-20', 51)))).toEqual([]);
  });
});

describe('a wave', () => {
  const sameDays = { ...earlier('2013-03-20', 51, 45, 4), firstDay: '2013-03-10' };

  test('of the same house, days and values is likely entered before', () => {
    expect(listWarnings(entryOf(itemOf('51', '45', '4')), knowing(sameDays))).toEqual([
      {
        path: 'title',
        key: 'likely_duplicate',
        values: { wave: 'sant-maral-2012', title: 'Politbarometer 2012', same: 3, compared: 3 },
      },
    ]);
  });

  test('of other values overlaps, of other days has the same values, of another house is nothing to it', () => {
    const item = itemOf('51', '45', '4');
    expect(warned(entryOf(itemOf('50', '44', '6')), knowing(sameDays))).toEqual([['title', 'overlap']]);
    expect(warned(entryOf(item, { pollsters: typed('Gallup') }), knowing(sameDays))).toEqual([]);
    expect(warned(entryOf(item), knowing(earlier('2012-03-20', 51, 45, 4)))).toEqual([
      ['title', 'same_values'],
    ]);
  });

  test('published before its fieldwork ended is warned of at the source', () => {
    const source = { ...emptySource('s1'), published: typed('2013-03-12') };
    const entry = { ...entryOf(itemOf('51', '45', '4')), sources: [source] };
    expect(warned(entry)).toEqual([['sources.s1.published', 'published_before_end']]);
    expect(warned({ ...entry, sources: [{ ...source, published: typed('2013-03') }] })).toEqual([]);
  });

  test('whose groups all have one n is warned of, and so is one with more people than were asked', () => {
    const group = (key: string, name: string, n: string) => ({
      ...emptyColumn(key, 's1'),
      groupDimension: 'Settlement',
      group: name,
      n: typed(n),
    });
    const item = (...columns: ItemEntry['columns']) => ({ ...itemOf('51', '45', '4'), columns });
    expect(warned(entryOf(item(group('c1', 'City', '500'), group('c2', 'Countryside', '500'))))).toEqual([
      ['items.i1.columns.c1.n', 'same_n'],
    ]);
    expect(warned(entryOf(item(group('c1', 'City', '1,500'), group('c2', 'Countryside', '500'))))).toEqual([
      ['items.i1.columns.c1.n', 'base_larger'],
    ]);
  });

  test('whose fieldwork has not happened is warned of, and refused until its limitations say why', () => {
    const ahead = { fieldworkStart: typed('2062-05-02'), fieldworkEnd: typed('2062-05-26') };
    const entry = entryOf(itemOf('51', '45', '4'), ahead);
    const context = { ...noContext, today: '2026-12-01' };
    expect(warned(entry, context)).toEqual([['attributes.fieldworkEnd', 'in_future']]);
    const refused = (one: WaveEntry) =>
      refusedFields(one, readAsFarAsPossible(one).wave, context.today).map(({ path, key }) => [path, key]);
    expect(refused(entry)).toEqual([['attributes.limitations', 'in_future']]);
    const reasoned = entryOf(itemOf('51', '45', '4'), { ...ahead, limitations: typed('A rehearsal.') });
    expect(refused(reasoned)).toEqual([]);
    const odd = entryOf(itemOf('51', '45', '4'), {
      fieldworkStart: typed('0025-05-02'),
      fieldworkEnd: typed('0025-05-26'),
      marginOfError: typed('300'),
    });
    expect(refused(odd)).toEqual([
      ['attributes.fieldworkStart', 'too_early'],
      ['attributes.fieldworkEnd', 'too_early'],
      ['attributes.marginOfError', 'margin_large'],
    ]);
  });

  test('of which nothing is typed is warned of nowhere', () =>
    expect(listWarnings(emptyEntry, noContext)).toEqual([]));
});
