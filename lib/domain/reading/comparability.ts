import type { Base } from '@/lib/domain/record/estimate';
import type { PlacedBase } from '@/lib/domain/record/placed';
import { type Option, unansweredKinds } from '@/lib/domain/record/question';
import { findBase, viewOf } from '@/lib/domain/record/question-view';
import { checkSum } from '@/lib/domain/record/sum-check';
import { valueOf } from '@/lib/domain/values/missing';
import { modeFamily } from './mode-family';

/** What has to agree before two waves' figures can be compared, in the order in which it is named. */
export const comparedAspects = [
  'country',
  'wording',
  'options',
  'base',
  'universe',
  'mode',
  'pollster',
] as const;
export type ComparedAspect = (typeof comparedAspects)[number];

/** Whether two waves' figures of a question can be compared, as far as the sources say. */
export type Comparability = {
  /** `unknown` where nothing is known to differ, but not everything is known on both sides. */
  verdict: 'comparable' | 'differs' | 'unknown';
  differsIn: ComparedAspect[];
  notKnown: ComparedAspect[];
};

/** Whether two things are the same, as far as both are known. */
export type Agreement = 'same' | 'differs' | 'unknown';

/**
 * Compares two waves' items on one kind of base: country, question wording, option set, base, universe, mode family and
 * pollster. One thing that differs is enough; where nothing differs and something is missing on a side, nobody can know.
 * The order of the two does not matter.
 */
export function compareItems(one: PlacedBase, other: PlacedBase): Comparability {
  const { group, ...agreements } = agreementsOf(one, other);
  if (group === 'differs') agreements.base = 'differs';
  const having = (agreement: Agreement) =>
    comparedAspects.filter((aspect) => agreements[aspect] === agreement);
  const [differsIn, notKnown] = [having('differs'), having('unknown')];
  const verdict = differsIn.length > 0 ? 'differs' : notKnown.length > 0 ? 'unknown' : 'comparable';
  return { verdict, differsIn, notKnown };
}

/** How two waves' items agree aspect by aspect, the group of respondents apart from the kind of base. */
export function agreementsOf(
  one: PlacedBase,
  other: PlacedBase,
): Record<ComparedAspect | 'group', Agreement> {
  return {
    country: one.sheet.country === other.sheet.country ? 'same' : 'differs',
    wording: agreeOnWording(one, other),
    options: agreeOnOptions(one.base, other.base),
    base: agreeOnBase(one, other),
    group:
      one.base.groupDimension === other.base.groupDimension && one.base.group === other.base.group
        ? 'same'
        : 'differs',
    universe: agreeOn(universeOf(one), universeOf(other)),
    mode: agreeOn(modeOf(one), modeOf(other)),
    pollster: agreeOn(pollstersOf(one), pollstersOf(other)),
  };
}

function agreeOn(one: string | null, other: string | null): Agreement {
  if (one === null || other === null) return 'unknown';
  return one === other ? 'same' : 'differs';
}

/** The same words are the same question; words in two languages may be one question and its translation. */
function agreeOnWording({ item: one }: PlacedBase, { item: other }: PlacedBase): Agreement {
  const [mine, theirs] = [valueOf(one.wording), valueOf(other.wording)];
  if (mine === null || theirs === null) return 'unknown';
  if (plainly(mine.text) === plainly(theirs.text)) return 'same';
  return mine.language !== null && mine.language === theirs.language ? 'differs' : 'unknown';
}

/**
 * Two sets of answers that add up to a whole, and differ in more than how people who gave no answer are printed, are two
 * different sets. A single printed answer tells nothing of the set that it was chosen from.
 */
function agreeOnOptions(one: Base, other: Base): Agreement {
  const [mine, theirs] = [one, other].map(({ estimates }) => estimates.map(({ option }) => option));
  if (!mine || !theirs || mine.length < 2 || theirs.length < 2) return 'unknown';
  if (labelsOf(mine) === labelsOf(theirs)) return 'same';
  const areWhole = [one, other].every(({ estimates }) => checkSum(estimates).verdict === 'whole');
  if (!areWhole) return 'unknown';
  return labelsOf(mine.filter(isAnswer)) === labelsOf(theirs.filter(isAnswer)) ? 'unknown' : 'differs';
}

function isAnswer({ kind }: Option): boolean {
  return !unansweredKinds.includes(kind);
}

/** Percentages of everybody asked are of one kind; any other base is known by what it leaves out, or by its note. */
function agreeOnBase(one: PlacedBase, other: PlacedBase): Agreement {
  if (one.base.kind !== other.base.kind) return 'differs';
  if (one.base.kind === 'all') return 'same';
  const byAnswers = agreeOn(leftOutOf(one), leftOutOf(other));
  return byAnswers === 'unknown' ? agreeOn(noteOf(one), noteOf(other)) : byAnswers;
}

/** The answers of all respondents that a base leaves out, or null where those are not published. */
function leftOutOf({ item, base }: PlacedBase): string | null {
  const all = findBase(item, { ...viewOf(base), base: 'all' });
  if (!all) return null;
  const kept = new Set(base.estimates.map(({ option }) => option.label));
  const leftOut = all.estimates.map(({ option }) => option).filter(({ label }) => !kept.has(label));
  return leftOut.length === 0 ? null : labelsOf(leftOut);
}

function noteOf({ base }: PlacedBase): string | null {
  return base.note === null ? null : plainly(base.note);
}

function universeOf({ sheet }: PlacedBase): string | null {
  const universe = valueOf(sheet.disclosure.universe);
  return universe === null ? null : plainly(universe);
}

function modeOf({ sheet }: PlacedBase): string | null {
  const mode = valueOf(sheet.disclosure.mode);
  return mode === null ? null : modeFamily(mode);
}

function pollstersOf({ sheet }: PlacedBase): string | null {
  const pollsters = valueOf(sheet.disclosure.pollsters);
  return pollsters === null ? null : JSON.stringify(pollsters.map(({ slug }) => slug).sort());
}

function labelsOf(options: readonly Option[]): string {
  return JSON.stringify(options.map(({ label }) => label).sort());
}

/** A text without what does not change its sense: case, spacing, the shape of quotation marks, a stop at the end. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»"‘’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.?!…]+$/, '');
}
