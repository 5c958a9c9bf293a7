import type { AttributeName } from '@/lib/domain/record/attributes';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { precisionOf } from '@/lib/domain/values/edtf';
import { type MissingReason, reasonOf, type Stated, valueOf } from '@/lib/domain/values/missing';

/** The three standards that a wave's disclosure is held against. */
export const standards = ['aapor', 'esomar_wapor', 'bpc'] as const;
export type Standard = (typeof standards)[number];

/** What a standard's item asks for: an attribute of the wave, exact dates, the wording of its items, or the figures. */
type Requirement = AttributeName | 'dates' | 'wording' | 'percentages';

/** How an item of a standard stands. */
export type DisclosureState = 'disclosed' | MissingReason;

/** What each standard asks for, by name. */
export type StandardItemKey =
  | 'strategy'
  | 'who'
  | 'wording'
  | 'population'
  | 'sample'
  | 'modes'
  | 'dates'
  | 'precision'
  | 'weighting'
  | 'processing'
  | 'limitations'
  | 'company'
  | 'sponsor'
  | 'universe'
  | 'sample_size'
  | 'mode'
  | 'client'
  | 'method'
  | 'percentages'
  | 'bpcSample';

type StandardItem = { key: StandardItemKey; requires: readonly Requirement[] };

/**
 * The items of each standard, in its own order and numbered from 1. Sources: AAPOR Code of Professional Ethics and
 * Practices (2021), section III.A, disclosure for immediate release; ESOMAR/WAPOR Guideline on Opinion Polls and
 * Published Surveys, minimum information; British Polling Council, statement of disclosure, mandatory information.
 */
const standardItems: Record<Standard, readonly StandardItem[]> = {
  aapor: [
    { key: 'strategy', requires: ['mode'] },
    { key: 'who', requires: ['pollsters', 'sponsors'] },
    { key: 'wording', requires: ['wording'] },
    { key: 'population', requires: ['universe'] },
    { key: 'sample', requires: ['sampling'] },
    { key: 'modes', requires: ['mode', 'interviewLanguages'] },
    { key: 'dates', requires: ['dates'] },
    { key: 'precision', requires: ['sampleSize', 'marginOfError'] },
    { key: 'weighting', requires: ['weighting'] },
    { key: 'processing', requires: ['qualityChecks'] },
    { key: 'limitations', requires: ['limitations'] },
  ],
  esomar_wapor: [
    { key: 'company', requires: ['pollsters'] },
    { key: 'sponsor', requires: ['sponsors'] },
    { key: 'universe', requires: ['universe'] },
    { key: 'sample_size', requires: ['sampleSize'] },
    { key: 'mode', requires: ['mode'] },
    { key: 'dates', requires: ['dates'] },
  ],
  bpc: [
    { key: 'client', requires: ['sponsors'] },
    { key: 'dates', requires: ['dates'] },
    { key: 'method', requires: ['mode'] },
    { key: 'universe', requires: ['universe'] },
    { key: 'percentages', requires: ['percentages'] },
    { key: 'bpcSample', requires: ['sampleSize'] },
  ],
};

/** One standard held against a wave: each item with its number and state, and how many of the applicable are disclosed. */
export type DisclosureCheck = {
  standard: Standard;
  items: { number: number; key: StandardItemKey; state: DisclosureState }[];
  disclosed: number;
  applicable: number;
};

/**
 * Holds a wave, with the wordings of those of its items that are shown, against each standard. An item of a standard is disclosed when
 * everything that it asks for is; dates are when they are known to the month at least. What is missing and has not been
 * entered yet makes it "not entered" before anything makes it "not stated", so that the register's own backlog is never
 * held against a pollster. The margin of error does not apply to a sample that is not a probability sample.
 */
export function checkDisclosure(wave: WaveSheet, wordings: readonly Stated<unknown>[]): DisclosureCheck[] {
  return standards.map((standard) => {
    const checked = standardItems[standard].map(({ key, requires }, index) => ({
      number: index + 1,
      key,
      state: stateOf(requires.map((requirement) => requirementState(requirement, wave, wordings))),
    }));
    return {
      standard,
      items: checked,
      disclosed: checked.filter(({ state }) => state === 'disclosed').length,
      applicable: checked.filter(({ state }) => state !== 'not_applicable').length,
    };
  });
}

function stateOf(states: DisclosureState[]): DisclosureState {
  const applicable = states.filter((state) => state !== 'not_applicable');
  if (applicable.length === 0) return 'not_applicable';
  if (applicable.includes('not_entered')) return 'not_entered';
  return applicable.includes('not_stated') ? 'not_stated' : 'disclosed';
}

function requirementState(
  requirement: Requirement,
  wave: WaveSheet,
  wordings: readonly Stated<unknown>[],
): DisclosureState {
  const { disclosure } = wave;
  if (requirement === 'percentages') return 'disclosed';
  if (requirement === 'wording') return stateOf(wordings.map(attributeState));
  if (requirement === 'dates') return datesState(disclosure);
  if (requirement === 'marginOfError' && valueOf(disclosure.sampling) === 'non_probability')
    return 'not_applicable';
  return attributeState(disclosure[requirement]);
}

function attributeState(stated: Stated<unknown>): DisclosureState {
  return reasonOf(stated) ?? 'disclosed';
}

/** Dates known to the year alone are not stated as far as any standard asks. */
function datesState({ fieldworkStart, fieldworkEnd }: WaveSheet['disclosure']): DisclosureState {
  return stateOf(
    [fieldworkStart, fieldworkEnd].map((date) => {
      const value = valueOf(date);
      if (value === null) return attributeState(date);
      return precisionOf(value) === 'year' ? 'not_stated' : 'disclosed';
    }),
  );
}
