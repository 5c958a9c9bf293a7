import { compareText, foldText } from './search';

/** Something with the names that it is found by, its own first. */
export type Findable = { id: number; names: readonly string[] };

/** Something named, with its names as search compares them. */
export type FoldedNames = Findable & { folded: readonly string[] };

/** Folds names once, so that many searches need not. */
export function foldNames({ id, names }: Findable): FoldedNames {
  return { id, names, folded: names.map(foldText) };
}

/**
 * What has every word of `text` in its names, at most `limit`: first what is called so from its beginning, then what is
 * called so from its beginning by another name, then by own name. `foundAs` is the name that holds all words, null where
 * that is its own or no single one. An empty text finds nothing.
 */
export function searchNames(
  everything: readonly FoldedNames[],
  { text, limit }: { text: string; limit: number },
): { id: number; foundAs: string | null }[] {
  const query = foldText(text);
  const words = query.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return everything
    .flatMap(({ id, names, folded }) => {
      if (!words.every((word) => folded.some((name) => name.includes(word)))) return [];
      const found = folded.findIndex((name) => words.every((word) => name.includes(word)));
      const beginning = folded.findIndex((name) => name.startsWith(query));
      const rank = beginning === 0 ? 0 : beginning > 0 ? 1 : 2;
      const index = found === 0 ? 0 : beginning > 0 ? beginning : found;
      return [{ id, rank, name: folded[0] ?? '', foundAs: index > 0 ? (names[index] ?? null) : null }];
    })
    .sort((a, b) => a.rank - b.rank || compareText(a.name, b.name))
    .slice(0, limit)
    .map(({ id, foundAs }) => ({ id, foundAs }));
}
