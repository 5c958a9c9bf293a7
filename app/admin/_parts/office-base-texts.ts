import type { Base } from '@/lib/domain/record/estimate';
import { baseLabel, groupLabel } from '@/lib/figures/base-texts';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const words = wordsOf(defaultLocale);

/** A base in words: % of all; % of all, Settlement: City. */
export function writeBase({
  kind,
  groupDimension,
  group,
}: Pick<Base, 'kind' | 'groupDimension' | 'group'>): string {
  const label = baseLabel(kind, words);
  if (group === null) return label;
  return `${label}, ${groupLabel({ base: kind, dimension: groupDimension, group }, words)}`;
}
