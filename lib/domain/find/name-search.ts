import { skeletonOf } from '@/lib/domain/values/skeleton';
import { compareText, foldText } from './search';

/** Something with the names that it is found by, its own first. */
export type Findable = { id: number; names: readonly string[] };

/** Something named, with its names as search compares them, and as they look. */
export type FoldedNames = Findable & { folded: readonly string[]; skeletons: readonly string[] };

/** Folds names once, so that many searches need not. */
export function foldNames({ id, names }: Findable): FoldedNames {
  return { id, names, folded: names.map(foldText), skeletons: names.map(skeletonOf) };
}

/**
 * What has every word of `text` in its names, at most `limit`: first what is called so from its beginning, then what is
 * called so from its beginning by another name, then by own name. Where nothing has, what looks so. `foundAs` is the name that holds all words, null where
 * that is its own or no single one. An empty text finds nothing.
 */
export function searchNames(
  everything: readonly FoldedNames[],
  { text, limit }: { text: string; limit: number },
): { id: number; foundAs: string | null }[] {
  const query = foldText(text);
  const words = query.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found = everything
    .flatMap(({ id, names, folded }) => {
      if (!words.every((word) => folded.some((name) => name.includes(word)))) return [];
      const whole = folded.findIndex((name) => words.every((word) => name.includes(word)));
      const beginning = folded.findIndex((name) => name.startsWith(query));
      const rank = beginning === 0 ? 0 : beginning > 0 ? 1 : 2;
      const index = whole === 0 ? 0 : beginning > 0 ? beginning : whole;
      return [{ id, rank, name: folded[0] ?? '', foundAs: index > 0 ? (names[index] ?? null) : null }];
    })
    .sort((a, b) => a.rank - b.rank || compareText(a.name, b.name))
    .slice(0, limit)
    .map(({ id, foundAs }) => ({ id, foundAs }));
  return found.length > 0 ? found : searchAlike(everything, text).slice(0, limit);
}

/** What has a name that looks like `text`, or is it; `foundAs` is that name, null where it is the thing's own. */
export function searchAlike(
  everything: readonly FoldedNames[],
  text: string,
): { id: number; foundAs: string | null }[] {
  const skeleton = skeletonOf(text);
  return everything.flatMap(({ id, names, skeletons }) => {
    const index = skeletons.indexOf(skeleton);
    return index < 0 ? [] : [{ id, foundAs: index > 0 ? (names[index] ?? null) : null }];
  });
}
