/** Something that a reader may look for: what it is, where it is, and the words that it is found by. */
export type SearchEntry = {
  kind: 'question' | 'pollster' | 'source' | 'wave';
  slug: string;
  title: string;
  /** Other words that it is found by: options, wordings, aliases, authors. */
  words: string[];
};

/** A text as search compares it: lower case, without accents, blanks folded. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The entries that hold every word of the query somewhere, best first: all words in the title before those that need
 * other words, a title that begins with the query first of all, then by kind and title. An empty query finds nothing.
 */
export function searchEntries(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, words);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort((a, b) => a.rank - b.rank || compareText(a.entry.title, b.entry.title))
    .map(({ entry }) => entry);
}

const kindOrder: readonly SearchEntry['kind'][] = ['question', 'pollster', 'wave', 'source'];

function rankOf(entry: SearchEntry, words: string[]): number | null {
  const title = foldText(entry.title);
  const everything = [title, ...entry.words.map(foldText)].join('\n');
  if (!words.every((word) => everything.includes(word))) return null;
  const inTitle = words.every((word) => title.includes(word));
  const closeness = title.startsWith(words.join(' ')) ? 0 : inTitle ? 1 : 2;
  return closeness * kindOrder.length + kindOrder.indexOf(entry.kind);
}

/** Orders texts by their code units, for `sort`. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
