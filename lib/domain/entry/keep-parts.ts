import type { ItemEntry, WaveEntry } from './wave-entry';

/**
 * A joined entry in which nothing hangs in the air: a value that stands has its row and its column, and a column its
 * source, put back from the first of `versions` that has it where another took it away.
 */
export function keepParts(merged: WaveEntry, versions: readonly WaveEntry[]): WaveEntry {
  const items = merged.items.map((item) =>
    keepGrid(
      item,
      versions.flatMap((version) => version.items.filter(({ key }) => key === item.key)),
    ),
  );
  const named = items.flatMap(({ columns }) => columns.map(({ source }) => source));
  return {
    ...merged,
    sources: withNamed(
      merged.sources,
      versions.map(({ sources }) => sources),
      named,
    ),
    items,
  };
}

function keepGrid(item: ItemEntry, versions: readonly ItemEntry[]): ItemEntry {
  const typed = Object.entries(item.cells).flatMap(([name, text]) => (text === '' ? [] : [name.split(' ')]));
  const options = withNamed(
    item.options,
    versions.map((version) => version.options),
    typed.map(([option = '']) => option),
  );
  const columns = withNamed(
    item.columns,
    versions.map((version) => version.columns),
    typed.map(([, column = '']) => column),
  );
  return { ...item, options, columns };
}

function withNamed<Part extends { key: string }>(
  parts: Part[],
  versions: readonly Part[][],
  named: readonly string[],
): Part[] {
  const absent = [...new Set(named)].filter((name) => parts.every(({ key }) => key !== name));
  const found = absent.flatMap((name) => versions.flat().find(({ key }) => key === name) ?? []);
  return [...parts, ...found];
}
