import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listDifferences, mergeEntries } from './merge-entries';
import {
  emptyColumn,
  emptyEntry,
  emptyItem,
  emptySource,
  type ItemEntry,
  type WaveEntry,
} from './wave-entry';

const row = (key: string, label: string) => ({
  key,
  label,
  kind: 'substantive' as const,
  side: null,
  step: null,
});
const item: ItemEntry = {
  ...emptyItem('i1', 's1'),
  options: [row('o1', 'Yes'), row('o2', 'No')],
  cells: { 'o1 c1': '51', 'o2 c1': '49' },
};
const base: WaveEntry = { ...emptyEntry, title: 'May', sources: [emptySource('s1')], items: [item] };

const withCells = (cells: ItemEntry['cells']): WaveEntry => ({ ...base, items: [{ ...item, cells }] });
const titled = (title: string): WaveEntry => ({ ...base, title });

describe('what one person changed is taken', () => {
  test('from each, where they changed different fields', () => {
    const mine = titled('May 2025');
    const theirs = withCells({ 'o1 c1': '52', 'o2 c1': '48' });
    expect(mergeEntries({ base, mine, theirs })).toEqual({
      merged: { ...theirs, title: 'May 2025' },
      conflicts: [],
      taken: [
        { path: 'items.i1.cells.o1.c1', before: '51', after: '52' },
        { path: 'items.i1.cells.o2.c1', before: '49', after: '48' },
      ],
    });
  });

  test('of cells in one grid', () => {
    const mine = withCells({ ...item.cells, 'o1 c1': '51.5' });
    const theirs = withCells({ ...item.cells, 'o2 c1': '48.5' });
    const { merged, conflicts } = mergeEntries({ base, mine, theirs });
    expect(conflicts).toEqual([]);
    expect(merged.items[0]?.cells).toEqual({ 'o1 c1': '51.5', 'o2 c1': '48.5' });
  });

  test('of items that each has added', () => {
    const mine = { ...base, items: [item, emptyItem('mine', '')] };
    const theirs = { ...base, items: [item, emptyItem('theirs', '')] };
    const { merged, conflicts } = mergeEntries({ base, mine, theirs });
    expect(conflicts).toEqual([]);
    expect(merged.items.map(({ key }) => key)).toEqual(['i1', 'mine', 'theirs']);
  });

  test('of what one has removed and the other left alone', () => {
    const theirs = { ...base, items: [] };
    expect(mergeEntries({ base, mine: titled('x'), theirs }).merged).toEqual({ ...theirs, title: 'x' });
    expect(mergeEntries({ base, mine: theirs, theirs: titled('x') }).merged).toEqual({
      ...theirs,
      title: 'x',
    });
  });
});

describe('what both changed', () => {
  const versions = { base, mine: titled('Mine'), theirs: titled('Theirs') };

  test('is shown from both, and mine until somebody chooses', () => {
    expect(mergeEntries(versions)).toEqual({
      merged: titled('Mine'),
      conflicts: [{ path: 'title', mine: 'Mine', theirs: 'Theirs' }],
      taken: [],
    });
  });

  test('is what was chosen', () => {
    expect(mergeEntries({ ...versions, choices: { title: 'theirs' } }).merged).toEqual(titled('Theirs'));
    expect(mergeEntries({ ...versions, choices: { title: 'mine' } }).merged).toEqual(titled('Mine'));
  });

  test('is no conflict where both did the same', () => {
    expect(mergeEntries({ base, mine: titled('x'), theirs: titled('x') }).conflicts).toEqual([]);
  });

  test('is a conflict where one removed what the other changed', () => {
    const mine = { ...base, items: [] };
    const theirs = withCells({ 'o1 c1': '60' });
    const { conflicts } = mergeEntries({ base, mine, theirs });
    expect(conflicts.map(({ path }) => path)).toEqual(['items.i1']);
    expect(mergeEntries({ base, mine, theirs, choices: { 'items.i1': 'theirs' } }).merged).toEqual(theirs);
  });

  test('of an attribute and the reason why it is missing is one field', () => {
    const withMode = (text: string, missing: 'not_stated' | 'not_entered'): WaveEntry => ({
      ...base,
      attributes: { ...base.attributes, mode: { text, missing } },
    });
    const mine = withMode('telephone', 'not_entered');
    expect(mergeEntries({ base, mine, theirs: withMode('', 'not_stated') }).conflicts).toEqual([
      { path: 'attributes.mode', mine: 'telephone', theirs: 'not_stated' },
    ]);
  });
});

describe('a value that one typed stays in its grid', () => {
  const without = { ...base, items: [{ ...item, options: [row('o1', 'Yes')], cells: { 'o1 c1': '51' } }] };
  const mine = withCells({ ...item.cells, 'o2 c1': '48' });

  test('with the row that the other removed, unless the removal is chosen', () => {
    const { merged, conflicts } = mergeEntries({ base, mine, theirs: without });
    expect(conflicts).toEqual([{ path: 'items.i1.cells.o2.c1', mine: '48', theirs: null }]);
    expect(merged).toEqual(mine);
    const choices = { 'items.i1.cells.o2.c1': 'theirs' } as const;
    expect(mergeEntries({ base, mine, theirs: without, choices }).merged).toEqual(without);
  });

  test('with the source that the other removed', () => {
    const columns = [...item.columns, { ...emptyColumn('c2', 's1'), group: 'Urban' }];
    const added = { ...base, items: [{ ...item, columns, cells: { ...item.cells, 'o1 c2': '55' } }] };
    const theirs = {
      ...base,
      sources: [],
      items: [{ ...item, columns: item.columns.map((column) => ({ ...column, source: '' })) }],
    };
    const { merged } = mergeEntries({ base, mine: added, theirs });
    expect(merged.sources.map(({ key }) => key)).toEqual(['s1']);
    expect(merged.items[0]?.cells['o1 c2']).toBe('55');
  });
});

test('differences name each field with both texts', () => {
  const after: WaveEntry = {
    ...base,
    title: 'June',
    attributes: { ...base.attributes, sponsors: { text: '', missing: 'not_stated' } },
    items: [{ ...item, options: [row('o2', 'No'), row('o1', 'Yes')], cells: { 'o1 c1': '51' } }],
  };
  expect(listDifferences(base, after)).toEqual([
    { path: 'title', before: 'May', after: 'June' },
    { path: 'attributes.sponsors', before: '', after: 'not_stated' },
    { path: 'items.i1.options', before: 'Yes, No', after: 'No, Yes' },
    { path: 'items.i1.cells.o2.c1', before: '49', after: null },
  ]);
  expect(listDifferences(base, base)).toEqual([]);
});

test('merging with nobody changes nothing, and is the same from either side where nothing is contested', () => {
  const cells = fc.dictionary(fc.constantFrom('o1 c1', 'o2 c1'), fc.constantFrom('', '1', '2'), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(cells, cells, cells, (a, b, c) => {
      const [start, mine, theirs] = [withCells(a), withCells(b), withCells(c)];
      expect(mergeEntries({ base: start, mine, theirs: start }).merged).toEqual(mine);
      expect(mergeEntries({ base: start, mine: start, theirs }).merged).toEqual(theirs);
      const one = mergeEntries({ base: start, mine, theirs });
      if (one.conflicts.length > 0) return;
      expect(mergeEntries({ base: start, mine: theirs, theirs: mine }).merged).toEqual(one.merged);
    }),
  );
});
