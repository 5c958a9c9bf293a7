import type { Base, Estimate, Reference } from '@/lib/domain/record/estimate';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import { type Stated, valueOf } from '@/lib/domain/values/missing';
import { writePrintedNumber } from '@/lib/domain/values/printed-number';

// The cells of the results table, each where it comes from: what a wave, an item, a base or a place of printing says is
// said once for all values that share it.

/** The cells that all values of a wave share. */
export function sheetCells({ slug, title, country, disclosure }: WaveSheet) {
  return {
    wave: slug,
    wave_title: title,
    pollster: cell(disclosure.pollsters, writeNames),
    sponsor: cell(disclosure.sponsors, writeNames),
    country,
    universe: cell(disclosure.universe, String),
    fieldwork_start: cell(disclosure.fieldworkStart, String),
    fieldwork_end: cell(disclosure.fieldworkEnd, String),
    sample_size: cell(disclosure.sampleSize, String),
    mode: cell(disclosure.mode, String),
    sampling: cell(disclosure.sampling, String),
    margin_of_error: cell(disclosure.marginOfError, String),
    design_effect: cell(disclosure.designEffect, String),
  };
}

/** The cells that all values of an item share. */
export function itemCells({ question, wording }: Item) {
  return {
    question: question.slug,
    question_title: question.title,
    question_wording: cell(wording, ({ text }) => text),
    wording_language: valueOf(wording)?.language ?? '',
    topic: question.topic,
  };
}

/** The cells that all values of a base share. */
export function baseCells({ kind, note, groupDimension, group, n }: Base) {
  return {
    base: kind,
    base_note: note ?? '',
    group_dimension: groupDimension ?? '',
    group: group ?? '',
    base_n: cell(n, String),
  };
}

/** The cells of a value alone. */
export function valueCells(estimate: Estimate) {
  return {
    option: estimate.option.label,
    option_kind: estimate.option.kind,
    value: writePrintedNumber(estimate),
    qualifier: estimate.qualifier,
    unit: estimate.unit,
  };
}

/** The cells that all values printed in one place share. */
export function referenceCells({ source, locator, note }: Reference) {
  return {
    source_kind: source.kind,
    source_title: source.title,
    source_publisher: cell(source.publisher, ({ name }) => name),
    source_author: cell(source.author, String),
    source_url: cell(source.url, String),
    source_published: cell(source.published, String),
    source_locator: cell(locator, String),
    note: note ?? '',
  };
}

/**
 * Where a value of an item is printed.
 * @throws RangeError where the item has no such place.
 */
export function referenceOf({ references }: Item, estimate: Estimate): Reference {
  const reference = references[estimate.reference];
  if (!reference)
    throw new RangeError(`estimate names reference ${estimate.reference}, which the item has not`);
  return reference;
}

function writeNames(organisations: OrganisationName[]): string {
  return organisations.map(({ name }) => name).join('; ');
}

function cell<T>(stated: Stated<T>, write: (value: T) => string): string {
  if ('value' in stated) return write(stated.value);
  return stated.missing === 'not_entered' ? '' : stated.missing;
}
