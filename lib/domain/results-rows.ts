import { type DerivedColumn, type DerivedRecord, derivedColumns } from './derived-columns';
import { type Stated, valueOf } from './missing';
import type { OrganisationName } from './organisation';
import type { PlacedEstimate } from './placed';
import { writePrintedNumber } from './printed-number';
import { type ResultsColumn, resultsColumns, textColumns } from './results-columns';
import type { ResultsQuery } from './results-query';
import type { Wave } from './wave';

/** A row of the results table as text, one cell a column, with the derived columns where they were asked for. */
export type ResultsRecord = Record<ResultsColumn, string> & Partial<DerivedRecord>;

/** A row of the results table with the value that it is of. */
export type PlacedRecord = { placed: PlacedEstimate; record: ResultsRecord };

/** A wave's rows of the results table with their values, in the order in which these were printed. */
export function toPlacedRecords(wave: Wave): PlacedRecord[] {
  return wave.items
    .flatMap((item) =>
      item.bases.flatMap((base) => base.estimates.map((estimate) => ({ sheet: wave, item, base, estimate }))),
    )
    .sort((a, b) => a.estimate.position - b.estimate.position)
    .map((placed) => ({ placed, record: toRecord(placed) }));
}

/** A wave's rows of the results table, in the order in which its values were printed. */
export function toResultsRecords(wave: Wave): ResultsRecord[] {
  return toPlacedRecords(wave).map(({ record }) => record);
}

/** A record's cells in the order of these columns. */
export function toCells(
  record: ResultsRecord,
  columns: readonly (ResultsColumn | DerivedColumn)[] = resultsColumns,
): string[] {
  return columns.map((column) => record[column] ?? '');
}

/** The columns of a long results table. */
export function columnsOf({ derived }: Pick<ResultsQuery, 'derived'>) {
  return derived ? [...resultsColumns, ...derivedColumns] : resultsColumns;
}

/** For each of these columns, whether it holds free text. */
export function textAtOf(columns: readonly string[]): boolean[] {
  return columns.map((column) => textColumns.has(column));
}

function toRecord({ sheet: wave, item, base, estimate }: PlacedEstimate): ResultsRecord {
  const { disclosure } = wave;
  const reference = item.references[estimate.reference];
  if (!reference)
    throw new RangeError(`estimate names reference ${estimate.reference}, which the item has not`);
  const { source } = reference;
  const wording = valueOf(item.wording);
  return {
    wave: wave.slug,
    wave_title: wave.title,
    pollster: cell(disclosure.pollsters, writeNames),
    sponsor: cell(disclosure.sponsors, writeNames),
    country: wave.country,
    universe: cell(disclosure.universe, String),
    fieldwork_start: cell(disclosure.fieldworkStart, String),
    fieldwork_end: cell(disclosure.fieldworkEnd, String),
    sample_size: cell(disclosure.sampleSize, String),
    mode: cell(disclosure.mode, String),
    sampling: cell(disclosure.sampling, String),
    margin_of_error: cell(disclosure.marginOfError, String),
    design_effect: cell(disclosure.designEffect, String),
    question: item.question.slug,
    question_title: item.question.title,
    question_wording: cell(item.wording, ({ text }) => text),
    wording_language: wording?.language ?? '',
    topic: item.question.topic,
    base: base.kind,
    base_note: base.note ?? '',
    group_dimension: base.groupDimension ?? '',
    group: base.group ?? '',
    base_n: cell(base.n, String),
    option: estimate.option.label,
    option_kind: estimate.option.kind,
    value: writePrintedNumber(estimate),
    qualifier: estimate.qualifier,
    unit: estimate.unit,
    source_kind: source.kind,
    source_title: source.title,
    source_publisher: cell(source.publisher, ({ name }) => name),
    source_author: cell(source.author, String),
    source_url: cell(source.url, String),
    source_published: cell(source.published, String),
    source_locator: cell(reference.locator, String),
    note: reference.note ?? '',
  };
}

function writeNames(organisations: OrganisationName[]): string {
  return organisations.map(({ name }) => name).join('; ');
}

function cell<T>(stated: Stated<T>, write: (value: T) => string): string {
  if ('value' in stated) return write(stated.value);
  return stated.missing === 'not_entered' ? '' : stated.missing;
}
