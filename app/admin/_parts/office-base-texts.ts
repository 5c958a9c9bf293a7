import { viewOf, type Whom } from '@/lib/domain/record/question-view';
import { baseLabel, groupLabel } from '@/lib/figures/base-texts';
import type { Words } from '@/lib/words/words';

/** A base in words: % of all; % of all, Settlement: City. */
export function writeBase(base: Whom, words: Words): string {
  const label = baseLabel(base.kind, words);
  return base.group === null ? label : `${label}, ${groupLabel(viewOf(base), words)}`;
}
