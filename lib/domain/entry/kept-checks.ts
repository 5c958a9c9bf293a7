import type { ItemCheck } from './draft';
import type { ItemEntry, WaveEntry } from './wave-entry';

/** The checks that still hold after a save: those of items of which nothing changed, nor of the sources that they name. */
export function keepChecks(
  checks: readonly ItemCheck[],
  { before, after }: { before: WaveEntry; after: WaveEntry },
): ItemCheck[] {
  return checks.filter(({ item }) => {
    const was = partOf(before, item);
    return was !== null && was === partOf(after, item);
  });
}

/** Everything that an entry says of an item, as one text; null where it has none of that key. */
function partOf(entry: WaveEntry, key: string): string | null {
  const item = entry.items.find((one) => one.key === key);
  return item ? JSON.stringify([inOrder(item), sourcesOf(entry, item)]) : null;
}

function inOrder({ cells, ...item }: ItemEntry) {
  return { ...item, cells: Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)) };
}

function sourcesOf({ sources }: WaveEntry, item: ItemEntry) {
  return item.columns.map(({ source }) => sources.find(({ key }) => key === source) ?? null);
}
