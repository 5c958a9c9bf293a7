import { describe, expect, test } from 'vitest';
import { alignKeys } from '@/lib/domain/entry/align-keys';
import { emptyColumn, emptySource, type WaveEntry } from '@/lib/domain/entry/wave-entry';
import { sampleEntry as entry, sampleItem } from '@/tests/samples/sample-entry';

const keysOf = ({ sources, items }: WaveEntry) => ({
  sources: sources.map(({ key }) => key),
  items: items.map(({ key, options, columns, cells }) => ({
    key,
    options: options.map((option) => `${option.key} ${option.label}`),
    columns: columns.map((column) => `${column.key} ${column.group} ${column.source}`),
    cells,
  })),
});

test('an entry has its own keys beside itself', () => {
  expect(alignKeys(entry, [entry], 'v2')).toEqual(entry);
});

describe('what moved to another place', () => {
  test('keeps its key; what is new has one that nothing else has', () => {
    const source = { ...emptySource('s1'), title: 'Another report' };
    const [first, second] = entry.items;
    if (!first || !second) throw new Error('the sample has two items');
    const moved: WaveEntry = {
      ...entry,
      sources: [source, ...entry.sources.map((one) => ({ ...one, key: 's2' }))],
      items: [
        { ...second, key: 'i1', columns: second.columns.map((column) => ({ ...column, source: 's2' })) },
        sampleItem('i2', 'Best neighbour', { Kazakhstan: '5', China: '32.5', Russia: '41' }),
      ],
    };
    expect(keysOf(alignKeys(moved, [entry], 'v2'))).toEqual({
      sources: ['v2s1', 's1'],
      items: [
        {
          key: 'i2',
          options: ['o1 Right', 'o2 Wrong'],
          columns: ['c1  s1'],
          cells: { 'o1 c1': '61', 'o2 c1': '39' },
        },
        {
          key: 'i1',
          options: ['v2o1 Kazakhstan', 'o2 China', 'o1 Russia'],
          columns: ['c1  v2s1'],
          cells: { 'v2o1 c1': '5', 'o2 c1': '32.5', 'o1 c1': '41' },
        },
      ],
    });
  });

  test('is told by its group, its source and its page, the closest first', () => {
    const column = (key: string, group: string, page: string) => ({
      ...emptyColumn(key, 's1'),
      group,
      locator: { text: page, missing: 'not_entered' as const },
    });
    const withColumns = (...columns: ReturnType<typeof column>[]): WaveEntry => ({
      ...entry,
      items: entry.items.slice(0, 1).map((item) => ({ ...item, columns, cells: {} })),
    });
    const known = withColumns(column('a', '', 'p. 1'), column('b', '', 'p. 2'), column('c', 'Urban', 'p. 3'));
    const now = withColumns(
      column('c1', 'Urban', 'p. 9'),
      column('c2', '', 'p. 2'),
      column('c3', '', 'p. 8'),
    );
    expect(keysOf(alignKeys(now, [known], 'v2')).items[0]?.columns).toEqual(['c Urban s1', 'b  s1', 'a  s1']);
  });
});

test('what both have added is one thing', () => {
  const mine = { ...entry, items: [...entry.items, sampleItem('n1', 'Trust', { Yes: '50' })] };
  const theirs = { ...entry, items: [...entry.items, sampleItem('i3', 'Trust', { No: '40', Yes: '51' })] };
  expect(keysOf(alignKeys(theirs, [entry, mine], 'v2')).items[2]).toMatchObject({
    key: 'n1',
    options: ['v2o1 No', 'o1 Yes'],
    cells: { 'v2o1 c1': '40', 'o1 c1': '51' },
  });
});
