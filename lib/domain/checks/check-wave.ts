import { sourceStanding, sourcesOfItems } from '@/lib/domain/reading/source-standing';
import { attributeNames } from '@/lib/domain/record/attributes';
import { checkSum } from '@/lib/domain/record/sum-check';
import type { Item, Wave } from '@/lib/domain/record/wave';
import { reasonOf, valueOf } from '@/lib/domain/values/missing';
import { cleanText } from '@/lib/domain/values/text';
import { checkDates } from './check-dates';
import { checkSizes, placeOf } from './check-sizes';
import { severityOf, type WaveFinding } from './wave-finding';

/**
 * What one wave says by itself: dates and numbers that cannot be or contradict, sums outside rounding, texts that are not
 * clean, what nobody has entered, no primary. `today` is an ISO day; null where nobody knows it.
 */
export function checkWave(wave: Wave, today: string | null): WaveFinding[] {
  return [
    ...checkDatesAndSizes(wave, today),
    ...wave.items.flatMap(sumFindings),
    ...textFindings(wave),
    ...disclosureFindings(wave),
    ...primaryFindings(wave),
  ];
}

/** What is odd about the dates and numbers of a wave. `today` is an ISO day; null where nobody knows it. */
export function checkDatesAndSizes(wave: Wave, today: string | null): WaveFinding[] {
  return [...checkDates(wave, today), ...checkSizes(wave)];
}

/**
 * What keeps a wave from being published: what cannot be, and what needs a reason where its limitations, which stand on its
 * page, give none.
 */
export function refusalsOf(
  wave: Wave,
  today: string,
  findings = checkDatesAndSizes(wave, today),
): WaveFinding[] {
  const hasReason = valueOf(wave.disclosure.limitations) !== null;
  return findings.filter(({ kind }) => {
    const severity = severityOf[kind];
    return severity === 'refuse' || (severity === 'reason' && !hasReason);
  });
}

function sumFindings({ question, bases }: Item, item: number): WaveFinding[] {
  return bases.flatMap((base): WaveFinding[] => {
    const { sumPct, verdict } = checkSum(base.estimates);
    if (sumPct === null || (verdict !== 'over' && verdict !== 'short')) return [];
    return [{ check: 'sum', kind: `sum_${verdict}`, sumPct, ...placeOf(question, base, item) }];
  });
}

/** Texts of an older register, from before all came in by one door. */
function textFindings(wave: Wave): WaveFinding[] {
  return [...new Set(textsIn(wave))]
    .filter((text) => cleanText(text) !== text)
    .map((text) => ({ check: 'text', kind: 'unclean', text }));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function disclosureFindings({ disclosure, items }: Wave): WaveFinding[] {
  const attributes = attributeNames.filter((name) => reasonOf<unknown>(disclosure[name]) === 'not_entered');
  const wordings = items.filter(({ wording }) => reasonOf(wording) === 'not_entered').length;
  return attributes.length + wordings === 0
    ? []
    : [{ check: 'disclosure', kind: 'not_entered', attributes, wordings }];
}

function primaryFindings({ disclosure, items }: Wave): WaveFinding[] {
  const sources = sourcesOfItems(items);
  return sources
    .filter((source) => sourceStanding(source, disclosure, sources) === 'secondary_primary_not_located')
    .map(({ slug, title }) => ({ check: 'primary', kind: 'no_primary', source: { slug, title } }));
}
