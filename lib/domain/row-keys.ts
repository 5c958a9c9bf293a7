import type { ResultsRow } from './results-row';

/** An item is recognised by its question and wording; rows without a wording are of one item. */
export function itemKeyOf({
  question,
  question_wording: wording,
  wording_language: language,
}: ResultsRow): string {
  return 'value' in wording ? JSON.stringify([question, wording.value, language]) : question;
}

/** A base of an item is recognised by its kind, its note and its group. */
export function baseKeyOf(row: ResultsRow): string {
  return JSON.stringify([row.base, row.base_note, row.group_dimension, row.group]);
}
