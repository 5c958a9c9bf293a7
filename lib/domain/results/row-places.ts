import type { Base, Reference } from '@/lib/domain/record/estimate';
import type { Source } from '@/lib/domain/record/source';
import type { Item } from '@/lib/domain/record/wave';
import type { Stated } from '@/lib/domain/values/missing';
import { columnsFrom } from './results-columns';
import type { ResultsRow } from './results-row';

/** The columns that say which item of its wave a row belongs to. */
export const itemKeyColumns = ['question', 'question_wording', 'wording_language'] as const;
/** The columns that say where it is printed. */
export const referenceColumns = columnsFrom('source_kind', 'note');

/** Whether a row belongs to an item: it is recognised by its question and wording; rows without a wording are of one. */
export function isOfItem(
  row: ResultsRow,
  { question, wording }: Pick<Item, 'question' | 'wording'>,
): boolean {
  if (row.question !== question.slug) return false;
  const given = row.question_wording;
  if (!('value' in given)) return !('value' in wording);
  return (
    'value' in wording &&
    wording.value.text === given.value &&
    wording.value.language === row.wording_language
  );
}

/** The base that a row begins, which has no values yet. */
export function toBase(row: ResultsRow): Base {
  return {
    kind: row.base,
    note: row.base_note,
    groupDimension: row.group_dimension,
    group: row.group,
    n: row.base_n,
    estimates: [],
  };
}

/** Whether a row, which is from this source, is printed where a reference says. */
export function isAtReference(row: ResultsRow, source: Source, reference: Reference): boolean {
  return (
    reference.source === source &&
    reference.note === row.note &&
    isSameText(reference.locator, row.source_locator)
  );
}

function isSameText(a: Stated<string>, b: Stated<string>): boolean {
  if ('missing' in a || 'missing' in b) return 'missing' in a && 'missing' in b && a.missing === b.missing;
  return a.value === b.value;
}
