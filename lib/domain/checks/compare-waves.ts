import { viewKey, viewOf } from '@/lib/domain/record/question-view';
import { fieldworkDays, type Wave } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';
import type { WaveFinding } from './wave-finding';

/** The least share of values that two entries of one wave have in common. */
const leastSame = 0.8;

/**
 * What is odd about two waves of one house that print the same question on the same base. Their fieldwork may have shared a
 * day: with at least four of every five values the same they are likely one wave entered twice, else they overlap. It
 * shared none: all of at least two values are the same. Null where nothing is. Of 5 values, 4 the same and 1 other give 4
 * of 5.
 */
export function compareWaves(wave: Wave, other: Wave): WaveFinding | null {
  const [days, otherDays] = [fieldworkDays(wave.disclosure), fieldworkDays(other.disclosure)];
  if (!days || !otherDays || !isOfOneHouse(wave, other)) return null;
  const [values, otherValues] = [valuesOf(wave), valuesOf(other)];
  const both = [...values].filter(([place]) => otherValues.has(place));
  if (both.length === 0) return null;
  const same = both.filter(([place, value]) => otherValues.get(place) === value).length;
  const { slug, title } = other;
  const compared = { other: { slug, title }, same, compared: both.length };
  const isApart = days.lastDay < otherDays.firstDay || otherDays.lastDay < days.firstDay;
  const kind = relationOf({ isApart, same, compared: both.length });
  if (kind === null) return null;
  return kind === 'duplicate'
    ? { check: 'duplicate', kind, ...compared }
    : { check: 'series', kind, ...compared };
}

/** What two waves of one house are to each other, by how many of the values that both print are the same. */
export function relationOf({
  isApart,
  same,
  compared,
}: {
  isApart: boolean;
  same: number;
  compared: number;
}): 'duplicate' | 'overlap' | 'same_values' | null {
  if (compared === 0) return null;
  if (isApart) return same === compared && same > 1 ? 'same_values' : null;
  return same / compared >= leastSame ? 'duplicate' : 'overlap';
}

function isOfOneHouse(wave: Wave, other: Wave): boolean {
  const houses = (valueOf(wave.disclosure.pollsters) ?? []).map(({ slug }) => slug);
  return (valueOf(other.disclosure.pollsters) ?? []).some(({ slug }) => houses.includes(slug));
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
