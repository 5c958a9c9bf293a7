/** The columns of the results table, in order. New ones are only ever added at the end. */
export const resultsColumns = [
  'wave',
  'wave_title',
  'pollster',
  'sponsor',
  'country',
  'universe',
  'fieldwork_start',
  'fieldwork_end',
  'sample_size',
  'mode',
  'sampling',
  'margin_of_error',
  'design_effect',
  'question',
  'question_title',
  'question_wording',
  'wording_language',
  'topic',
  'base',
  'base_note',
  'group_dimension',
  'group',
  'base_n',
  'option',
  'option_kind',
  'value',
  'qualifier',
  'unit',
  'source_kind',
  'source_title',
  'source_publisher',
  'source_author',
  'source_url',
  'source_published',
  'source_locator',
  'note',
] as const;

/** The name of a column of the results table. */
export type ResultsColumn = (typeof resultsColumns)[number];

/** The columns from one to another, both with them. */
export function columnsFrom(first: ResultsColumn, last: ResultsColumn): ResultsColumn[] {
  return resultsColumns.slice(resultsColumns.indexOf(first), resultsColumns.indexOf(last) + 1);
}

/** The columns that hold free text, which a spreadsheet might take for a formula. */
export const textColumns: ReadonlySet<string> = new Set<ResultsColumn>([
  'wave_title',
  'pollster',
  'sponsor',
  'universe',
  'mode',
  'question_title',
  'question_wording',
  'topic',
  'base',
  'base_note',
  'group_dimension',
  'group',
  'option',
  'source_title',
  'source_publisher',
  'source_author',
  'source_locator',
  'note',
]);

const defusedPattern = /^'*[=+\-@\t\r]/;

/**
 * A text that no spreadsheet takes for a formula: where it begins like one (`= + - @`, tab or carriage return), an
 * apostrophe is put before it. `restoreText` undoes exactly this.
 */
export function defuseText(text: string): string {
  return defusedPattern.test(text) ? `'${text}` : text;
}

/** The text that `defuseText` was given. */
export function restoreText(text: string): string {
  return text.startsWith("'") && defusedPattern.test(text) ? text.slice(1) : text;
}
