import type { AttributeName } from '@/lib/domain/record/attributes';
import type { Whom } from '@/lib/domain/record/question-view';

/** What is looked for in waves, by the desk, a review, an import, the API and the integrity page alike. */
export const waveChecks = [
  'dates',
  'sizes',
  'sum',
  'series',
  'duplicate',
  'text',
  'disclosure',
  'primary',
] as const;
export type WaveCheck = (typeof waveChecks)[number];

/**
 * What a finding means: the wave is refused; it is published only with a reason, in its limitations, where readers see it;
 * or somebody should look.
 */
export type Severity = 'refuse' | 'reason' | 'warn';

type Named = { slug: string; title: string };
/** The attribute, or the source, in which a date stands. */
export type DatePlace = { attribute: 'fieldworkStart' | 'fieldworkEnd' } | { source: Named };
/** Another wave of one of the same pollsters, and how many values both print, and print the same. */
type Compared = { other: Named; same: number; compared: number };
/** The question and base that a finding is of. */
export type BasePlace = { question: Named; base: Whom; item: number };

/** One thing in a wave that somebody should look at. Dates are EDTF, shares and sums percent, margins points. */
export type WaveFinding =
  | { check: 'dates'; kind: 'end_before_start'; start: string; end: string }
  | { check: 'dates'; kind: 'too_early'; date: string; place: DatePlace }
  | { check: 'dates'; kind: 'in_future'; date: string }
  | { check: 'dates'; kind: 'too_long'; start: string; end: string; days: number }
  | { check: 'dates'; kind: 'other_date'; at: 'slug' | 'title'; said: string; start: string; end: string }
  | { check: 'dates'; kind: 'published_before_end'; source: Named; published: string; end: string }
  | { check: 'dates'; kind: 'published_late'; source: Named; published: string; end: string }
  | { check: 'sizes'; kind: 'sample_of_one' }
  | ({ check: 'sizes'; kind: 'base_of_one' } & BasePlace)
  | ({ check: 'sizes'; kind: 'base_larger'; n: number; sampleSize: number } & BasePlace)
  | { check: 'sizes'; kind: 'margin_large'; margin: string }
  | ({ check: 'sum'; kind: 'sum_over' | 'sum_short'; sumPct: number } & BasePlace)
  | ({ check: 'series'; kind: 'same_values' | 'overlap' } & Compared)
  | ({ check: 'duplicate'; kind: 'duplicate' } & Compared)
  | { check: 'text'; kind: 'unclean'; text: string }
  | { check: 'disclosure'; kind: 'not_entered'; attributes: AttributeName[]; wordings: number }
  | { check: 'primary'; kind: 'no_primary'; source: Named };
export type FindingKind = WaveFinding['kind'];

/** What each kind of finding means for the wave. */
export const severityOf: Readonly<Record<FindingKind, Severity>> = {
  end_before_start: 'refuse',
  too_early: 'refuse',
  in_future: 'reason',
  too_long: 'warn',
  other_date: 'warn',
  published_before_end: 'warn',
  published_late: 'warn',
  sample_of_one: 'warn',
  base_of_one: 'warn',
  base_larger: 'warn',
  margin_large: 'refuse',
  sum_over: 'warn',
  sum_short: 'warn',
  same_values: 'warn',
  overlap: 'warn',
  duplicate: 'warn',
  unclean: 'warn',
  not_entered: 'warn',
  no_primary: 'warn',
};
