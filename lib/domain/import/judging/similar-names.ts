import { foldText } from '@/lib/domain/find/search';

/** Two names that may be one organisation's, and why. */
export type SimilarNames = { name: string; other: string; why: string };

type Folded = {
  name: string;
  key: string;
  words: readonly string[];
  parts: readonly string[];
  isKnown: boolean;
};

const legalForms = new Set(
  'the inc incorporated llc llp ltd limited gmbh ag mbh co corp corporation company plc sa sas srl spa ab as oy oyj aps bv nv ooo ооо ао пао зао ххк'.split(
    ' ',
  ),
);
/** Names of fewer letters differ in one of them and are still two. */
const shortestMisspelt = 8;
const shortestWord = 5;

/**
 * Pairs of names that look like one organisation's: the same but for case, punctuation, accents or a legal form; one
 * part of a joint name; one letter apart. `known` are names that the register has, with its aliases: they are compared
 * with the file's names that it does not have, and not with each other.
 */
export function findSimilarNames(names: Iterable<string>, known: Iterable<string> = []): SimilarNames[] {
  const register = new Set(known);
  const own = [...new Set(names)];
  const all = [
    ...own.map((name) => fold(name, register.has(name))),
    ...[...register].filter((name) => !own.includes(name)).map((name) => fold(name, true)),
  ];
  const pairs = new Map<string, SimilarNames>();
  const note = (a: Folded, b: Folded, why: string) => {
    if (a.name === b.name || (a.isKnown && b.isKnown)) return;
    const key = [a.name, b.name].sort().join('\n');
    if (!pairs.has(key)) pairs.set(key, { name: a.name, other: b.name, why });
  };
  forEachPair(
    all,
    ({ key }) => [key],
    (a, b) => note(a, b, 'the same but for case, marks or legal form'),
  );
  noteParts(all, note);
  forEachPair(all, neighboursOf, (a, b) => {
    if (isOneLetterApart(a.key, b.key) && !isOfShortWords(a.words, b.words)) note(a, b, 'one letter apart');
  });
  return [...pairs.values()];
}

function fold(name: string, isKnown: boolean): Folded {
  const parts = name.split(/\s*[/|]\s*|\s+(?:for|with|für)\s+/u).map(keyOf);
  return { name, key: keyOf(name), words: wordsOf(name), parts: parts.length > 1 ? parts : [], isKnown };
}

function keyOf(name: string): string {
  return wordsOf(name).join('');
}

function wordsOf(name: string): string[] {
  const words = foldText(name.replace(/[.'’]/g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !legalForms.has(word));
  return own.length > 0 ? own : words;
}

/** Visits every two names that share one of their keys, the earlier one second. */
function forEachPair(
  all: readonly Folded[],
  keysOf: (one: Folded) => Iterable<string>,
  visit: (later: Folded, earlier: Folded) => void,
): void {
  const seen = new Map<string, Folded[]>();
  for (const one of all)
    for (const key of keysOf(one)) {
      const others = seen.get(key) ?? [];
      for (const other of others) visitInOrder(one, other, visit);
      others.push(one);
      seen.set(key, others);
    }
}

/** A name of the file comes before one that only the register has. */
function visitInOrder(later: Folded, earlier: Folded, visit: (later: Folded, earlier: Folded) => void): void {
  if (later.isKnown) visit(earlier, later);
  else visit(later, earlier);
}

function noteParts(all: readonly Folded[], note: (a: Folded, b: Folded, why: string) => void): void {
  const whole = new Map(all.map((one) => [one.key, one]));
  for (const one of all)
    for (const part of one.parts) {
      const other = whole.get(part);
      if (other && part !== '') visitInOrder(one, other, (a, b) => note(a, b, 'part of a joint name'));
    }
}

function neighboursOf({ key }: Folded): Set<string> {
  const letters = [...key];
  if (letters.length < shortestMisspelt) return new Set();
  const shorter = letters.map((_, index) =>
    [...letters.slice(0, index), ...letters.slice(index + 1)].join(''),
  );
  return new Set([key, ...shorter]);
}

/** Whether the names differ in a word so short that its letters may be initials. */
function isOfShortWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.some((word, index) => word !== b[index] && word.length < shortestWord);
}

/** One letter more, less, changed or two swapped; digits tell things apart. */
function isOneLetterApart(a: string, b: string): boolean {
  if (a === b || a.replace(/\P{N}/gu, '') !== b.replace(/\P{N}/gu, '')) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
