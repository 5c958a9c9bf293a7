import { cleanLine } from './text';

/**
 * Letters of Cyrillic and Greek that look like a Latin one, as capitals or as small letters (after the data of Unicode
 * Technical Standard 39, confusables.txt). No two of one alphabet go to one letter: of those that look like one another
 * the commoner is here, so that `ү` and `у`, `һ` and `н`, `ө` and `о` stay what they are.
 */
const latin = new Map(
  Object.entries({
    ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
    ...{ і: 'i', ј: 'j', ѕ: 's', ӏ: 'l', ԁ: 'd', ԛ: 'q', ԝ: 'w' },
    ...{ α: 'a', β: 'b', ε: 'e', ζ: 'z', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'n', ο: 'o', ρ: 'p', τ: 't' },
    ...{ υ: 'y', χ: 'x' },
  }),
);
const joiners = /\u200D|\u200C|\uFE0E|\uFE0F/g;
const dashes = /[\p{Pd}\u2212\u02D7]/gu;
const apostrophes = /[‘’‚‛`´′ʹʻʼʽˈ＇]/gu;
const quotes = /[“”„‟«»″＂]/gu;

/**
 * A name as it looks: two names of one skeleton can hardly be told apart. Case, width and other forms of letters (NFKC), kinds
 * of dashes, apostrophes and quotation marks, joiners and blanks do not count, nor does whether a letter is Latin, Cyrillic
 * or Greek where these look alike. Accents count. `Рoссия – “A”` and `Россия - "А"` are alike.
 */
export function skeletonOf(name: string): string {
  const folded = cleanLine(name.normalize('NFKC'))
    .toLowerCase()
    .replace(joiners, '')
    .replace(dashes, '-')
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replace(/ *- */g, '-')
    .normalize('NFD');
  return [...folded]
    .map((letter) => latin.get(letter) ?? letter)
    .join('')
    .normalize('NFC');
}

/** Names that look alike, group by group, each in the order given; a name that stands several times counts once. */
export function alikeIn(names: Iterable<string>): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const name of names) {
    const key = skeletonOf(name);
    groups.set(key, (groups.get(key) ?? new Set()).add(name));
  }
  return [...groups.values()].filter(({ size }) => size > 1).map((group) => [...group]);
}

/** Names that have been seen, each of which is looked at once however many are held against them. */
export class SeenNames {
  readonly #names = new Set<string>();
  readonly #firstOf = new Map<string, string>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    if (name === '' || this.#names.has(name)) return;
    this.#names.add(name);
    const skeleton = skeletonOf(name);
    if (!this.#firstOf.has(skeleton)) this.#firstOf.set(skeleton, name);
  }

  /** The first of them that a name looks like; null where there is none, or where the name is one of them itself. */
  like(name: string): string | null {
    if (name === '' || this.#names.has(name)) return null;
    return this.#firstOf.get(skeletonOf(name)) ?? null;
  }
}
