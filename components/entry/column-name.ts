import type { ColumnEntry } from '@/lib/domain/entry/wave-entry';
import { cleanLine } from '@/lib/domain/values/text';
import { baseLabel } from '@/lib/figures/base-texts';
import type { Words } from '@/lib/words/words';

/** What a column of a grid is called: % of all, or the group. */
export function columnName({ kind, group }: ColumnEntry, words: Words): string {
  const [base, part] = [cleanLine(kind), cleanLine(group)];
  const label = baseLabel(base === '' ? '…' : base, words);
  if (part === '') return label;
  return base === 'all' ? part : `${part}, ${label}`;
}
