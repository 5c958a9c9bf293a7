import { factsOf, ofAttributes } from '@/lib/domain/record/attributes';
import { baseKey } from '@/lib/domain/record/question-view';
import type { Wave } from '@/lib/domain/record/wave';
import { toEntry } from './to-entry';
import {
  type ColumnEntry,
  emptyColumn,
  emptyEntry,
  emptySource,
  type ItemEntry,
  type TypedAttribute,
  type WaveEntry,
} from './wave-entry';

/**
 * An entry of the wave after another one: who asks whom and how, the questions with their answers and columns. What is of
 * one wave alone is left for somebody to type: title, dates, numbers, values, and why something is missing, since the
 * next source has not been read yet.
 */
export function toNextEntry(wave: Wave): WaveEntry {
  const { country, attributes, items } = toEntry(wave);
  const source = emptySource('s1');
  return {
    ...emptyEntry,
    country,
    attributes: ofAttributes((name) =>
      factsOf(name).isOfOneWave ? emptyEntry.attributes[name] : keepText(attributes[name]),
    ),
    sources: [source],
    items: items.map((item) => toNextItem(item, source.key)),
  };
}

function keepText({ text }: TypedAttribute): TypedAttribute {
  return { text, missing: 'not_entered' };
}

function toNextItem(item: ItemEntry, source: string): ItemEntry {
  const { wording } = item;
  return {
    ...item,
    wording: { ...wording, ...keepText(wording) },
    place: '',
    columns: onceEach(item.columns).map(({ kind, note, groupDimension, group }, index) => ({
      ...emptyColumn(`c${index + 1}`, source),
      kind,
      note,
      groupDimension,
      group,
    })),
    cells: {},
  };
}

/** The columns without those of a base that an earlier column has from another source. */
function onceEach(columns: ColumnEntry[]): ColumnEntry[] {
  return [...new Map(columns.toReversed().map((column) => [baseKey(column), column])).values()].toReversed();
}
