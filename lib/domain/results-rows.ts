import type { Base, Estimate } from './estimate';
import { type Stated, valueOf } from './missing';
import type { OrganisationName } from './organisation';
import { writePrintedNumber } from './printed-number';
import { type ResultsColumn, resultsColumns, textColumns } from './results-columns';
import type { Item, Wave } from './wave';

/** A row of the results table as text, one cell a column. */
export type ResultsRecord = Record<ResultsColumn, string>;

/** A wave's rows of the results table, in the order in which its values were printed. */
export function toResultsRecords(wave: Wave): ResultsRecord[] {
  return wave.items
    .flatMap((item) =>
      item.bases.flatMap((base) => base.estimates.map((estimate) => ({ item, base, estimate }))),
    )
    .sort((a, b) => a.estimate.position - b.estimate.position)
    .map(({ item, base, estimate }) => toRecord(wave, item, base, estimate));
}

/** A record's cells in the order of the results table. */
export function toCells(record: ResultsRecord): string[] {
  return resultsColumns.map((column) => record[column]);
}

/** For each column of the results table, whether it holds free text. */
export const resultsTextAt: readonly boolean[] = resultsColumns.map((column) => textColumns.has(column));

function toRecord(wave: Wave, item: Item, base: Base, estimate: Estimate): ResultsRecord {
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
