import type { Wave } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';
import type { BasePlace, WaveFinding } from './wave-finding';

/** Half of the width of a scale from 0 to 100 percent, in points. */
const largestMarginPts = 50;

/** What is odd about the numbers of interviews of a wave, and about its published margin of error. */
export function checkSizes({ disclosure, items }: Wave): WaveFinding[] {
  const findings: WaveFinding[] = [];
  const margin = valueOf(disclosure.marginOfError);
  if (margin !== null && Number(margin) > largestMarginPts)
    findings.push({ check: 'sizes', kind: 'margin_large', margin });
  const sampleSize = valueOf(disclosure.sampleSize);
  if (sampleSize === 1) findings.push({ check: 'sizes', kind: 'sample_of_one' });
  for (const [item, { question, bases }] of items.entries())
    for (const base of bases) {
      const n = valueOf(base.n);
      if (n === null) continue;
      const place = placeOf(question, base, item);
      if (n === 1) findings.push({ check: 'sizes', kind: 'base_of_one', ...place });
      if (sampleSize !== null && n > sampleSize)
        findings.push({ check: 'sizes', kind: 'base_larger', n, sampleSize, ...place });
    }
  return findings;
}

/** Where a finding of a base stands. */
export function placeOf(
  { slug, title }: BasePlace['question'],
  { kind, groupDimension, group }: BasePlace['base'],
  item: number,
): BasePlace {
  return { question: { slug, title }, base: { kind, groupDimension, group }, item };
}
