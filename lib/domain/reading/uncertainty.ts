import type { Estimate } from '@/lib/domain/record/estimate';
import type { PlacedBase } from '@/lib/domain/record/placed';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { type ShareInterval, shareInterval } from '@/lib/domain/statistics/interval';
import { designEffectFrom, marginPts } from '@/lib/domain/statistics/margin';
import { type MissingReason, reasonOf, valueOf } from '@/lib/domain/values/missing';
import { nOf } from './base-n';

/** Why an estimate has no interval. */
export const withheldReasons = [
  'inexact',
  'non_probability',
  'mixed_sampling',
  'no_sampling',
  'n_unknown',
] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** A design effect and where it is from: published, implied by the published margin of error, or 1 for want of both. */
export type DesignEffect = { value: number; from: 'published' | 'margin' | 'assumed' };

/** How uncertain an estimate is by sampling alone, as far as its wave's metadata allow. */
export type Uncertainty =
  | {
      /** `stated` of a stated probability sample; `indicative` as if it were a simple random one. */
      kind: 'stated' | 'indicative';
      interval: ShareInterval;
      marginPts: number;
      /** Interviews behind the base that the share is of. */
      n: number;
      isNDerived: boolean;
      designEffect: DesignEffect;
      /** Why the sampling is not known; null where it is. */
      samplingMissing: MissingReason | null;
    }
  | { kind: 'withheld'; because: WithheldReason; missing: MissingReason | null };

/** An uncertainty that has an interval. */
export type KnownUncertainty = Exclude<Uncertainty, { kind: 'withheld' }>;

/** Under so many interviews a base is flagged as small. */
export const smallBase = 100;
/** Under so many interviews a base is drawn hollow, and its interval is not spoken of. */
export const tinyBase = 30;

/** How far a base of `n` interviews carries. 87 is small, 29 is tiny. */
export function sizeOfBase(n: number): 'ample' | 'small' | 'tiny' {
  if (n < tinyBase) return 'tiny';
  return n < smallBase ? 'small' : 'ample';
}

/**
 * The interval and margin of an estimate at 95%: solid of a stated probability sample, indicative where the sampling is
 * not known, withheld where the value is not exact, the sample is not a probability sample, or n of the base is unknown.
 */
export function uncertaintyOf(placed: PlacedBase, { value, qualifier }: Estimate): Uncertainty {
  const { sheet } = placed;
  if (qualifier !== '=') return { kind: 'withheld', because: 'inexact', missing: null };
  const { sampling } = sheet.disclosure;
  const unfit = unfitSampling(sheet);
  if (unfit !== null) return { kind: 'withheld', because: unfit, missing: null };
  const n = nOf(placed);
  if ('missing' in n) return { kind: 'withheld', because: 'n_unknown', missing: n.missing };
  const designEffect = designEffectOf(sheet);
  const sampled = { sharePct: value, n: n.value, designEffect: designEffect.value };
  return {
    kind: 'value' in sampling ? 'stated' : 'indicative',
    interval: shareInterval(sampled),
    marginPts: marginPts(sampled),
    n: n.value,
    isNDerived: n.isDerived,
    designEffect,
    samplingMissing: reasonOf(sampling),
  };
}

/** The uncertainty of an estimate where its interval is spoken of: there is one, and the base is not tiny; else null. */
export function spokenUncertainty(placed: PlacedBase, estimate: Estimate): KnownUncertainty | null {
  const uncertainty = uncertaintyOf(placed, estimate);
  return uncertainty.kind === 'withheld' || sizeOfBase(uncertainty.n) === 'tiny' ? null : uncertainty;
}

function unfitSampling({ disclosure: { sampling } }: WaveSheet): WithheldReason | null {
  if ('missing' in sampling) return sampling.missing === 'not_applicable' ? 'no_sampling' : null;
  if (sampling.value === 'probability') return null;
  return sampling.value === 'mixed' ? 'mixed_sampling' : 'non_probability';
}

/**
 * A wave's design effect: as published; else what its published margin of error implies, where that is printed with a
 * decimal and the sample size is known; else 1, assumed. A margin of 3.5 points with 1,000 interviews implies 1.2756; “3
 * points” could be 2.5 or 3.4, and implies nothing.
 */
export function designEffectOf({ disclosure }: WaveSheet): DesignEffect {
  const published = Number(valueOf(disclosure.designEffect) ?? Number.NaN);
  if (published >= 0.5 && Number.isFinite(published)) return { value: published, from: 'published' };
  const margin = valueOf(disclosure.marginOfError);
  const n = valueOf(disclosure.sampleSize);
  const pts = margin?.includes('.') ? Number(margin) : Number.NaN;
  if (n === null || !(pts > 0 && pts <= 100)) return { value: 1, from: 'assumed' };
  const implied = designEffectFrom({ margin: pts, n });
  return implied === null ? { value: 1, from: 'assumed' } : { value: implied, from: 'margin' };
}
