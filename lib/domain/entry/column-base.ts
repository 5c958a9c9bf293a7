import { viewKey, viewOf, type Whom } from '@/lib/domain/record/question-view';
import { cleanLine } from '@/lib/domain/values/text';
import type { ColumnEntry } from './wave-entry';

/** Whom a column is of, as it would be kept. */
export function whomOf(column: Pick<ColumnEntry, 'kind' | 'groupDimension' | 'group'>): Whom {
  return {
    kind: cleanLine(column.kind),
    groupDimension: cleanLine(column.groupDimension) || null,
    group: cleanLine(column.group) || null,
  };
}

/** Tells the bases of a column's view from others. */
export function isOfColumn(column: ColumnEntry): (base: Whom) => boolean {
  const key = viewKey(viewOf(whomOf(column)));
  return (base) => viewKey(viewOf(base)) === key;
}
