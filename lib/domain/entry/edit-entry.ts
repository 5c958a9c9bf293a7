import type { Source } from '@/lib/domain/record/source';
import { editItem, type ItemEdit, newItem } from './edit-item';
import { type ConflictChoices, mergeEntries } from './merge-entries';
import { toSourceEntry } from './to-entry';
import { emptySource, type SourceEntry, type TypedAttribute, type WaveEntry } from './wave-entry';

/** One thing done to an entry. Whoever makes a new part gives its key. */
export type EntryEdit =
  | { kind: 'wave'; change: Partial<Pick<WaveEntry, 'title' | 'slug' | 'country'>> }
  | { kind: 'attribute'; name: keyof WaveEntry['attributes']; value: TypedAttribute }
  | { kind: 'source'; key: string; change: Partial<Omit<SourceEntry, 'key'>> }
  | { kind: 'known_source'; key: string; source: Source }
  | { kind: 'add_source'; key: string }
  | { kind: 'remove_source'; key: string }
  | { kind: 'add_item'; key: string }
  | { kind: 'remove_item'; key: string }
  | { kind: 'edit_item'; key: string; edit: ItemEdit }
  | { kind: 'put'; entry: WaveEntry }
  | { kind: 'merge'; base: WaveEntry; theirs: WaveEntry; choices: ConflictChoices };

/** The entry after one thing was done to it. */
export function editEntry(entry: WaveEntry, edit: EntryEdit): WaveEntry {
  switch (edit.kind) {
    case 'wave':
      return { ...entry, ...edit.change };
    case 'attribute':
      return { ...entry, attributes: { ...entry.attributes, [edit.name]: edit.value } };
    case 'source':
      return {
        ...entry,
        sources: entry.sources.map((one) => (one.key === edit.key ? { ...one, ...edit.change } : one)),
      };
    case 'known_source':
      return {
        ...entry,
        sources: entry.sources.map((one) =>
          one.key === edit.key ? toSourceEntry(edit.source, edit.key) : one,
        ),
      };
    case 'add_source':
      return { ...entry, sources: [...entry.sources, emptySource(edit.key)] };
    case 'remove_source':
      return removeSource(entry, edit.key);
    case 'add_item':
      return { ...entry, items: [...entry.items, newItem(edit.key, usualSource(entry))] };
    case 'remove_item':
      return { ...entry, items: entry.items.filter(({ key }) => key !== edit.key) };
    case 'edit_item':
      return {
        ...entry,
        items: entry.items.map((item) => (item.key === edit.key ? editItem(item, edit.edit) : item)),
      };
    case 'put':
      return edit.entry;
    case 'merge':
      return mergeEntries({ ...edit, mine: entry }).merged;
  }
}

/** The source that the next item is most likely taken from: that of the item before. */
function usualSource({ items, sources }: WaveEntry): string {
  return items.at(-1)?.columns[0]?.source ?? sources[0]?.key ?? '';
}

/** Without a source, the columns that were taken from it have none. */
function removeSource(entry: WaveEntry, key: string): WaveEntry {
  return {
    ...entry,
    sources: entry.sources.filter((one) => one.key !== key),
    items: entry.items.map((item) =>
      item.columns.some(({ source }) => source === key)
        ? {
            ...item,
            columns: item.columns.map((column) =>
              column.source === key ? { ...column, source: '' } : column,
            ),
          }
        : item,
    ),
  };
}
