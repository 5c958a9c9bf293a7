import type { Disclosure } from '@/lib/domain/record/attributes';
import type { Source, SourceKind } from '@/lib/domain/record/source';
import type { Item } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';

/**
 * How near a source stands to the survey: `primary` where it is the survey's own document; otherwise secondary, with the
 * primary report located elsewhere in the register or not.
 */
export type SourceStanding = 'primary' | 'secondary_primary_located' | 'secondary_primary_not_located';

const primaryKinds: readonly SourceKind[] = ['primary_report', 'dataset'];

/**
 * Whether a source is the survey's own document: a report or a data set, or a press release that one of the wave's
 * pollsters wrote or published.
 */
export function isPrimarySource(source: Source, disclosure: Disclosure): boolean {
  if (primaryKinds.includes(source.kind)) return true;
  if (source.kind !== 'press_release') return false;
  const pollsters = (valueOf(disclosure.pollsters) ?? []).map(({ name }) => name);
  const author = valueOf(source.author);
  const publisher = valueOf(source.publisher)?.name;
  return pollsters.some((name) => name === author || name === publisher);
}

/**
 * The standing of a source whose values stand in a wave, beside all sources that values of the wave were taken from. The
 * primary report counts as located where the source's own chain leads to one, or where the wave has one.
 */
export function sourceStanding(
  source: Source,
  disclosure: Disclosure,
  waveSources: readonly Source[],
): SourceStanding {
  if (isPrimarySource(source, disclosure)) return 'primary';
  const isLocated =
    source.chain.some(({ kind }) => primaryKinds.includes(kind)) ||
    primarySources(disclosure, waveSources).length > 0;
  return isLocated ? 'secondary_primary_located' : 'secondary_primary_not_located';
}

/** Those of a wave's sources that are the survey's own documents, each once. */
export function primarySources(disclosure: Disclosure, waveSources: readonly Source[]): Source[] {
  const sources = new Map(waveSources.map((source) => [source.slug, source]));
  return [...sources.values()].filter((source) => isPrimarySource(source, disclosure));
}

/** The sources that items were taken from, each once. */
export function sourcesOfItems(items: readonly Item[]): Source[] {
  const sources = items.flatMap(({ references }) => references.map(({ source }) => source));
  return [...new Map(sources.map((source) => [source.slug, source])).values()];
}
