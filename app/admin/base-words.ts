import { baseLabel, groupLabel } from '@/components/poll/base-texts';
import type { Base } from '@/lib/domain/estimate';
import { defaultLocale, wordsOf } from '@/lib/format';

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
