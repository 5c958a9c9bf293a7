import type { WaveChange } from './wave-change';

/** What tells two polls of one house on the same days apart, by the column in which both are known and differ. */
const telling = { sponsor: 'sponsor', sample_size: 'n', base_n: 'n of a base' } as const;
const unknown = ['', 'not_stated', 'not_applicable'];

/**
 * Why a wave of a file may be another poll than the wave of the register of the same house and days, in words, from what
 * would change of that one: what both state and state differently. `slugs` where the file names its waves itself.
 */
export function contradictionsOf(
  changes: readonly WaveChange[],
  slugs: { known: string; given: string } | null,
): string[] {
  const known = changes.filter(({ before, after }) => isKnown(before) && isKnown(after));
  const values = known.filter(({ field }) => field === 'value').length;
  return [
    ...(slugs && changes.length > 0 ? [`the slug ${slugs.known} there and ${slugs.given} here`] : []),
    ...known.flatMap(({ field, before, after }) => {
      const name = Object.entries(telling).find(([column]) => column === field)?.[1];
      return name === undefined
        ? []
        : [`the ${name} ${JSON.stringify(before)} there and ${JSON.stringify(after)} here`];
    }),
    ...(values > 0 ? [`${values} ${values === 1 ? 'value' : 'values'}`] : []),
  ];
}

function isKnown(text: string | null): boolean {
  return text !== null && !unknown.includes(text);
}
