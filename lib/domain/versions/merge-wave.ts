import { type Disclosure, disclosureOf } from '@/lib/domain/record/attributes';
import type { Base, Estimate, Reference } from '@/lib/domain/record/estimate';
import { baseKey, viewKey, viewOf } from '@/lib/domain/record/question-view';
import type { Source } from '@/lib/domain/record/source';
import type { Item, Wave } from '@/lib/domain/record/wave';
import type { Stated } from '@/lib/domain/values/missing';

/**
 * A wave of the register once a file has been taken in that says something of it. What the file does not say stays as it
 * is: attributes that it leaves open, questions, bases and answers that it does not have. An item is recognised by its
 * question and wording; where both have one item of the question, it is that one, and another wording corrects it.
 * Values that are new come after those that are there.
 */
export function mergeWave(stored: Wave, given: Wave, { keepsTitle }: { keepsTitle: boolean }): Wave {
  const last = Math.max(-1, ...stored.items.flatMap(({ bases }) => bases.flatMap(positionsOf)));
  const items = [...stored.items];
  const ownName = sourceNames(stored);
  for (const item of given.items) {
    const placed = moveBehind(withNamedSources(item, ownName), last);
    const index = items.indexOf(findItem(stored.items, given.items, item) ?? placed);
    const known = items[index];
    if (known) items[index] = mergeItem(known, placed);
    else items.push(placed);
  }
  return {
    ...stored,
    title: keepsTitle ? stored.title : given.title,
    country: given.country,
    disclosure: mergeDisclosure(stored.disclosure, given.disclosure),
    items: items.map(withoutChains),
  };
}

function positionsOf({ estimates }: Base): number[] {
  return estimates.map(({ position }) => position);
}

/** Slugs for the sources of a file that no other source of the wave has: the register gives them their own in the end. */
function sourceNames(stored: Wave): (source: Source) => string {
  const taken = new Set(
    stored.items.flatMap(({ references }) => references.map(({ source }) => source.slug)),
  );
  const names = new Map<string, string>();
  return (source) => {
    const known = names.get(source.slug);
    if (known !== undefined) return known;
    let slug = source.slug;
    for (let count = 2; taken.has(slug); count += 1) slug = `${source.slug}-${count}`;
    taken.add(slug);
    names.set(source.slug, slug);
    return slug;
  };
}

function withNamedSources(item: Item, nameOf: (source: Source) => string): Item {
  return {
    ...item,
    references: item.references.map((reference) => ({
      ...reference,
      source: { ...reference.source, slug: nameOf(reference.source) },
    })),
  };
}

function moveBehind(item: Item, last: number): Item {
  return {
    ...item,
    bases: item.bases.map((base) => ({
      ...base,
      estimates: base.estimates.map((one) => ({ ...one, position: last + 1 + one.position })),
    })),
  };
}

/** The item of the register that an item of a file is, if any. */
function findItem(stored: readonly Item[], given: readonly Item[], item: Item): Item | undefined {
  const ofQuestion = (items: readonly Item[]) =>
    items.filter(({ question }) => question.slug === item.question.slug);
  const candidates = ofQuestion(stored);
  const [only, second] = candidates;
  if (second === undefined && ofQuestion(given).length === 1) return only;
  return candidates.find(({ wording }) => isSaid(wording, item.wording, isSameWording));
}

function isSameWording(a: { text: string; language: string | null }, b: typeof a): boolean {
  return a.text === b.text && (b.language === null || a.language === b.language);
}

/** Whether what a file says of something is what the register says, or nothing. */
function isSaid<T>(
  stored: Stated<T>,
  given: Stated<T>,
  isSame: (stored: T, given: T) => boolean = (a, b) => a === b,
): boolean {
  if ('missing' in given)
    return given.missing === 'not_entered' || ('missing' in stored && stored.missing === given.missing);
  return 'value' in stored && isSame(stored.value, given.value);
}

function merge<T>(stored: Stated<T>, given: Stated<T>): Stated<T> {
  return 'missing' in given && given.missing === 'not_entered' ? stored : given;
}

function mergeDisclosure(stored: Disclosure, given: Disclosure): Disclosure {
  return disclosureOf((name) => merge<unknown>(stored[name], given[name]));
}

function mergeItem(stored: Item, given: Item): Item {
  const references = [...stored.references];
  const places = given.references.map((reference) => {
    const known = references.findIndex((one) => isSameReference(one, reference));
    return known >= 0 ? known : references.push(reference) - 1;
  });
  const placeOf = (estimate: Estimate, before: Estimate | undefined): number => {
    const [now, was] = [given.references[estimate.reference], stored.references[before?.reference ?? -1]];
    if (before && now && was && isSameReference(was, now)) return before.reference;
    return places[estimate.reference] ?? 0;
  };
  const bases = [...stored.bases];
  for (const base of given.bases) {
    const known = findStoredBase(stored.bases, given.bases, base);
    const merged = mergeBase(known, base, placeOf);
    if (known) bases[bases.indexOf(known)] = merged;
    else bases.push(merged);
  }
  const wording = isSaid(stored.wording, given.wording, isSameWording) ? stored.wording : given.wording;
  return withUsedReferences({ ...stored, wording, references, bases });
}

function mergeBase(
  stored: Base | undefined,
  given: Base,
  placeOf: (estimate: Estimate, before: Estimate | undefined) => number,
): Base {
  const estimates = [...(stored?.estimates ?? [])];
  for (const estimate of given.estimates) {
    const index = estimates.findIndex(({ option }) => option.label === estimate.option.label);
    const before = estimates[index];
    const reference = placeOf(estimate, before);
    const { value, decimals, qualifier } = estimate;
    if (before) estimates[index] = { ...before, value, decimals, qualifier, reference };
    else estimates.push({ ...estimate, reference });
  }
  if (!stored) return { ...given, estimates };
  return { ...stored, note: given.note ?? stored.note, n: merge(stored.n, given.n), estimates };
}

/** The base of the register that a base of a file is: of the same respondents, and where several are, of the same note. */
function findStoredBase(stored: readonly Base[], given: readonly Base[], base: Base): Base | undefined {
  const view = viewKey(viewOf(base));
  const alike = (bases: readonly Base[]) => bases.filter((one) => viewKey(viewOf(one)) === view);
  const candidates = alike(stored);
  if (candidates.length === 1 && alike(given).length === 1) return candidates[0];
  return candidates.find((one) => baseKey(one) === baseKey(base));
}

function isSameReference(stored: Reference, given: Reference): boolean {
  return (
    isSaid(stored.locator, given.locator) &&
    (given.note === null || given.note === stored.note) &&
    isSameSource(stored.source, given.source)
  );
}

function isSameSource(stored: Source, given: Source): boolean {
  return (
    stored.kind === given.kind &&
    stored.title === given.title &&
    isSaid(stored.publisher, given.publisher, (a, b) => a.name === b.name) &&
    isSaid(stored.author, given.author) &&
    isSaid(stored.url, given.url) &&
    isSaid(stored.published, given.published)
  );
}

function withUsedReferences(item: Item): Item {
  const used = new Set(item.bases.flatMap(({ estimates }) => estimates.map(({ reference }) => reference)));
  const places = new Map([...used].sort((a, b) => a - b).map((old, index) => [old, index]));
  return {
    ...item,
    references: item.references.filter((_, index) => used.has(index)),
    bases: item.bases.map((base) => ({
      ...base,
      estimates: base.estimates.map((one) => ({ ...one, reference: places.get(one.reference) ?? 0 })),
    })),
  };
}

/** The register keeps the chain of a source that it knows. */
function withoutChains(item: Item): Item {
  return {
    ...item,
    references: item.references.map((reference) => ({
      ...reference,
      source: { ...reference.source, chain: [] },
    })),
  };
}
