import { sourceStanding, sourcesOfItems } from '@/lib/domain/reading/source-standing';
import { type AttributeName, attributeNames } from '@/lib/domain/record/attributes';
import { viewKey, viewOf, type Whom } from '@/lib/domain/record/question-view';
import { checkSum } from '@/lib/domain/record/sum-check';
import { fieldworkDays, type Item, type Wave } from '@/lib/domain/record/wave';
import { firstDayOf, lastDayOf } from '@/lib/domain/values/edtf';
import { reasonOf, valueOf } from '@/lib/domain/values/missing';

/** What is looked for in published waves. */
export const waveChecks = ['sum', 'dates', 'disclosure', 'primary', 'duplicate'] as const;
export type WaveCheck = (typeof waveChecks)[number];

type Named = { slug: string; title: string };

/** One thing in a published wave that somebody should look at. */
export type WaveFinding =
  | {
      check: 'sum';
      question: Named;
      base: Whom;
      /** Percent. */
      sumPct: number;
      verdict: 'over' | 'short';
    }
  | { check: 'dates'; kind: 'end_before_start'; start: string; end: string }
  | { check: 'dates'; kind: 'published_before_end'; source: Named; published: string; end: string }
  | { check: 'disclosure'; attributes: AttributeName[]; wordings: number }
  | { check: 'primary'; source: Named }
  | { check: 'duplicate'; other: Named; same: number; compared: number };

/** What one wave says by itself: sums outside rounding, dates that contradict, what nobody has entered, no primary. */
export function checkWave(wave: Wave): WaveFinding[] {
  return [
    ...wave.items.flatMap(sumFindings),
    ...dateFindings(wave),
    ...disclosureFindings(wave),
    ...primaryFindings(wave),
  ];
}

function sumFindings({ question, bases }: Item): WaveFinding[] {
  return bases.flatMap((base): WaveFinding[] => {
    const { sumPct, verdict } = checkSum(base.estimates);
    if (sumPct === null || (verdict !== 'over' && verdict !== 'short')) return [];
    const { kind, groupDimension, group } = base;
    return [{ check: 'sum', question, base: { kind, groupDimension, group }, sumPct, verdict }];
  });
}

function dateFindings({ disclosure, items }: Wave): WaveFinding[] {
  const [start, end] = [valueOf(disclosure.fieldworkStart), valueOf(disclosure.fieldworkEnd)];
  const findings: WaveFinding[] = [];
  if (start !== null && end !== null && lastDayOf(end) < firstDayOf(start))
    findings.push({ check: 'dates', kind: 'end_before_start', start, end });
  for (const source of sourcesOfItems(items)) {
    const published = valueOf(source.published);
    if (published !== null && end !== null && lastDayOf(published) < firstDayOf(end))
      findings.push({ check: 'dates', kind: 'published_before_end', source, published, end });
  }
  return findings;
}

function disclosureFindings({ disclosure, items }: Wave): WaveFinding[] {
  const attributes = attributeNames.filter((name) => reasonOf<unknown>(disclosure[name]) === 'not_entered');
  const wordings = items.filter(({ wording }) => reasonOf(wording) === 'not_entered').length;
  return attributes.length + wordings === 0 ? [] : [{ check: 'disclosure', attributes, wordings }];
}

function primaryFindings({ disclosure, items }: Wave): WaveFinding[] {
  const sources = sourcesOfItems(items);
  return sources
    .filter((source) => sourceStanding(source, disclosure, sources) === 'secondary_primary_not_located')
    .map((source) => ({ check: 'primary', source }));
}

/** The least share of values that two entries of one wave have in common. */
const leastSame = 0.8;

/**
 * Whether two waves are likely one that was entered twice: a pollster in common, fieldwork that may have shared a day,
 * and at least four of every five values that both print the same. Null where they are not. Of 5 values, 4 the same and
 * 1 other give 4 of 5.
 */
export function compareWaves(wave: Wave, other: Wave): { same: number; compared: number } | null {
  const houses = (valueOf(wave.disclosure.pollsters) ?? []).map(({ slug }) => slug);
  const others = (valueOf(other.disclosure.pollsters) ?? []).map(({ slug }) => slug);
  const [days, otherDays] = [fieldworkDays(wave.disclosure), fieldworkDays(other.disclosure)];
  if (!days || !otherDays || !houses.some((slug) => others.includes(slug))) return null;
  if (days.lastDay < otherDays.firstDay || otherDays.lastDay < days.firstDay) return null;
  const [values, otherValues] = [valuesOf(wave), valuesOf(other)];
  const both = [...values].filter(([place]) => otherValues.has(place));
  const same = both.filter(([place, value]) => otherValues.get(place) === value).length;
  return both.length > 0 && same / both.length >= leastSame ? { same, compared: both.length } : null;
}

function valuesOf({ items }: Wave): ReadonlyMap<string, number> {
  return new Map(
    items.flatMap(({ question, bases }) =>
      bases.flatMap((base) =>
        base.estimates.map(({ option, value }): [string, number] => [
          JSON.stringify([question.slug, viewKey(viewOf(base)), option.label]),
          value,
        ]),
      ),
    ),
  );
}
