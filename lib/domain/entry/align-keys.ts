import { baseKey } from '@/lib/domain/record/question-view';
import { cellKey, type ItemEntry, type SourceEntry, type WaveEntry } from './wave-entry';

type Keyed = { key: string };
type Keys = ReadonlyMap<string, string>;

/**
 * An entry whose parts have the keys that the same parts have in `known`, of which the first counts most, so that the
 * versions can be joined. A source is told by its slug, a question too, and by its
 * wording where it is asked in several, an answer by its label, a column by its base and
 * what it is taken from. A part that none of them has gets a key that begins with `mark`.
 */
export function alignKeys(entry: WaveEntry, known: readonly WaveEntry[], mark: string): WaveEntry {
  const sourceKeys = pair(
    entry.sources,
    known.map(({ sources }) => sources),
    [sourceName, ({ title }) => title],
    mark,
  );
  const items = entry.items.map((item) => ({
    ...item,
    columns: item.columns.map((column) => ({ ...column, source: keyIn(sourceKeys, column.source) })),
  }));
  const itemKeys = pair(
    items,
    known.map((other) => other.items),
    [questionAndWording, questionName, ({ question }) => question.title],
    mark,
  );
  return {
    ...entry,
    sources: rename(entry.sources, sourceKeys),
    items: items.map((item) => {
      const key = keyIn(itemKeys, item.key);
      const same = known.flatMap((other) => other.items.filter((one) => one.key === key));
      return { ...alignItem(item, same, mark), key };
    }),
  };
}

function alignItem(item: ItemEntry, known: readonly ItemEntry[], mark: string): ItemEntry {
  const optionKeys = pair(
    item.options,
    known.map(({ options }) => options),
    [({ label }) => label],
    mark,
  );
  const columnKeys = pair(
    item.columns,
    known.map(({ columns }) => columns),
    [
      ({ key: _, ...column }) => JSON.stringify(column),
      (column) => JSON.stringify([baseKey(column), column.source]),
      baseKey,
    ],
    mark,
  );
  const cells = Object.entries(item.cells).map(([name, text]) => {
    const [option = '', column = ''] = name.split(' ');
    return [cellKey({ key: keyIn(optionKeys, option) }, { key: keyIn(columnKeys, column) }), text];
  });
  return {
    ...item,
    options: rename(item.options, optionKeys),
    columns: rename(item.columns, columnKeys),
    cells: Object.fromEntries(cells),
  };
}

/** Finds for each part the known one that is like it, by the closest likeness first; no known part is taken twice. */
function pair<Part extends Keyed>(
  parts: readonly Part[],
  known: readonly (readonly Part[])[],
  likenesses: readonly ((part: Part) => string)[],
  mark: string,
): Keys {
  const left = new Map(known.toReversed().flatMap((list) => list.map((part) => [part.key, part])));
  const keys = new Map<string, string>();
  for (const likeness of likenesses)
    for (const part of parts) {
      if (keys.has(part.key)) continue;
      const same = [...left.values()].find((other) => likeness(other) === likeness(part));
      if (!same) continue;
      keys.set(part.key, same.key);
      left.delete(same.key);
    }
  for (const { key } of parts) if (!keys.has(key)) keys.set(key, `${mark}${key}`);
  return keys;
}

function rename<Part extends Keyed>(parts: readonly Part[], keys: Keys): Part[] {
  return parts.map((part) => ({ ...part, key: keyIn(keys, part.key) }));
}

function keyIn(keys: Keys, key: string): string {
  return keys.get(key) ?? key;
}

function sourceName({ slug, title }: SourceEntry): string {
  return slug || title;
}

function questionName({ question }: ItemEntry): string {
  return question.slug || question.title;
}

function questionAndWording(item: ItemEntry): string {
  return JSON.stringify([questionName(item), item.wording.text, item.wording.language]);
}
