import {
  type ColumnEntry,
  cellKey,
  emptyColumn,
  emptyEntry,
  emptyItem,
  emptySource,
  type ItemEntry,
  type TypedAttribute,
  type WaveEntry,
} from '@/lib/domain/entry/wave-entry';

/** An attribute as typed. */
export function typed(text: string): TypedAttribute {
  return { text, missing: 'not_entered' };
}

/** An item with one column, of the shares of all respondents, as typed. */
export function sampleItem(key: string, title: string, shares: Record<string, string>): ItemEntry {
  const column: ColumnEntry = { ...emptyColumn('c1', 's1'), locator: typed('p. 4') };
  const options = Object.keys(shares).map((label, index) => ({
    key: `o${index + 1}`,
    label,
    kind: 'substantive' as const,
    side: null,
    step: null,
  }));
  const cells = options.map((option) => [cellKey(option, column), shares[option.label] ?? '']);
  return {
    ...emptyItem(key, 's1'),
    question: { slug: '', title, topic: 'Foreign relations' },
    options,
    columns: [column],
    cells: Object.fromEntries(cells),
  };
}

/** A wave of two questions, as typed from a report that nobody has entered yet. */
export const sampleEntry: WaveEntry = {
  ...emptyEntry,
  slug: 'taiga-2025',
  title: 'Taiga Poll, 2025',
  country: 'MN',
  attributes: {
    ...emptyEntry.attributes,
    pollsters: typed('Taiga'),
    fieldworkStart: typed('2025-05-01'),
    fieldworkEnd: typed('2025-05-03'),
    sampleSize: typed('1140'),
  },
  sources: [{ ...emptySource('s1'), title: 'Taiga report', published: typed('2025-06') }],
  items: [
    sampleItem('i1', 'Best neighbour', { Russia: '41', China: '32.5', Neither: '<0.5' }),
    sampleItem('i2', 'Direction of the country', { Right: '61', Wrong: '39' }),
  ],
};
