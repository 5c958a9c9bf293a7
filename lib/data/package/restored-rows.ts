import type { Cell } from '@/lib/data/sql/insert-rows';
import type { PackageCell } from '@/lib/domain/formats/package/package-row';
import {
  attributes,
  isStored,
  nothingEntered,
  ofAttributes,
  ofStored,
  unnamedColumn,
} from '@/lib/domain/record/attributes';
import { orderingDay } from '@/lib/domain/record/wave';
import { readPrintedNumber } from '@/lib/domain/values/printed-number';
import { today } from '../today';
import type { IdentifiedRow } from './table-reader';

/** The table of the register that a table of the data package is written to, and a row's columns there. */
type Restored = { into: string; toColumns: (row: IdentifiedRow) => Record<string, Cell> };

const nothing: PackageCell = { value: null, missing: null };

const cellOf = ({ cells }: IdentifiedRow, column: string): PackageCell => cells[column] ?? nothing;
const text = (row: IdentifiedRow, column: string): string | null => cellOf(row, column).value;

function number(row: IdentifiedRow, column: string): number | null {
  const { value } = cellOf(row, column);
  return value === null ? null : Number(value);
}

/** A place from 0 of a number from 1. */
function place(row: IdentifiedRow, column: string): number {
  return Number(text(row, column)) - 1;
}

/** The `missing` column of attributes, by the columns of the package that say why they have no value. */
function missing(row: IdentifiedRow, columns: Record<string, string>): Cell {
  const reasons = Object.entries(columns).flatMap(([attribute, column]) => {
    const { missing: reason } = cellOf(row, column);
    return reason === null ? [] : [[attribute, reason] as const];
  });
  return Object.fromEntries(reasons);
}

/** The columns of attributes that have one, and of what says why no organisation is named, by the attributes' names. */
const waveAttributes = ofStored((name) => attributes[name].column);
const missingColumns = ofAttributes((name) =>
  isStored(name) ? attributes[name].column : unnamedColumn(name),
);

/** When a thing was last changed, as Prisma writes an instant. */
function changedAt(row: IdentifiedRow): Cell {
  return text(row, 'changed')?.replace('Z', '+00:00') ?? null;
}

function toWave(row: IdentifiedRow): Record<string, Cell> {
  const attributes = Object.entries(waveAttributes).map(([attribute, column]) => [
    attribute,
    text(row, column),
  ]);
  const date = (column: string) => {
    const value = text(row, column);
    return value === null ? nothingEntered.fieldworkStart : { value };
  };
  const lastDay = orderingDay(
    {
      ...nothingEntered,
      fieldworkStart: date('fieldwork_start'),
      fieldworkEnd: date('fieldwork_end'),
    },
    today(),
  );
  return {
    id: row.id,
    slug: text(row, 'wave'),
    title: text(row, 'wave_title'),
    country: text(row, 'country'),
    status: text(row, 'status'),
    ...Object.fromEntries(attributes),
    sampleSize: number(row, 'sample_size'),
    lastDay,
    missing: missing(row, missingColumns),
    publishedAlone: text(row, 'published_alone') === 'true',
    withdrawnBecause: text(row, 'withdrawn_because'),
    changedAt: changedAt(row),
  };
}

function toEstimate(row: IdentifiedRow): Record<string, Cell> {
  return {
    id: row.id,
    waveId: row.idOf('waves', 'wave'),
    baseId: row.idOf('bases', 'wave', 'item_number', 'base_number'),
    optionId: row.idOf('options', 'question', 'option'),
    referenceId: row.idOf('references', 'wave', 'item_number', 'reference_number'),
    ...readPrintedNumber(text(row, 'value') ?? ''),
    qualifier: text(row, 'qualifier'),
    unit: text(row, 'unit'),
    position: number(row, 'position'),
  };
}

/** How each table of the data package is written to the register, by name; revisions are not among them. */
export const restoredRows: Readonly<Record<string, Restored>> = {
  organisations: {
    into: 'Organisation',
    toColumns: (row) => ({
      id: row.id,
      slug: text(row, 'organisation'),
      name: text(row, 'name'),
      country: text(row, 'country'),
      url: text(row, 'url'),
      mergedIntoId: row.idOf('organisations', 'merged_into'),
    }),
  },
  organisation_aliases: {
    into: 'OrganisationAlias',
    toColumns: (row) => ({
      id: row.id,
      organisationId: row.idOf('organisations', 'organisation'),
      name: text(row, 'alias'),
    }),
  },
  sources: {
    into: 'Source',
    toColumns: (row) => ({
      id: row.id,
      slug: text(row, 'source'),
      kind: text(row, 'kind'),
      title: text(row, 'title'),
      publisherId: row.idOf('organisations', 'publisher'),
      author: text(row, 'author'),
      url: text(row, 'url'),
      archivedUrl: text(row, 'archived_url'),
      published: text(row, 'published'),
      accessed: text(row, 'accessed'),
      language: text(row, 'language'),
      licence: text(row, 'licence'),
      missing: missing(row, { publisher: 'publisher', author: 'author', url: 'url', published: 'published' }),
      citesId: row.idOf('sources', 'cites'),
      changedAt: changedAt(row),
    }),
  },
  questions: {
    into: 'Question',
    toColumns: (row) => ({
      id: row.id,
      slug: text(row, 'question'),
      title: text(row, 'title'),
      topic: text(row, 'topic'),
      finding: text(row, 'finding'),
      changedAt: changedAt(row),
    }),
  },
  question_titles: {
    into: 'QuestionTitle',
    toColumns: (row) => ({
      questionId: row.idOf('questions', 'question'),
      language: text(row, 'language'),
      title: text(row, 'title'),
    }),
  },
  wordings: {
    into: 'Wording',
    toColumns: (row) => ({
      id: row.id,
      questionId: row.idOf('questions', 'question'),
      text: text(row, 'question_wording'),
      language: text(row, 'wording_language'),
      translatesId: row.idOf('wordings', 'translates'),
    }),
  },
  options: {
    into: 'Option',
    toColumns: (row) => ({
      id: row.id,
      questionId: row.idOf('questions', 'question'),
      label: text(row, 'option'),
      kind: text(row, 'option_kind'),
      position: number(row, 'position'),
      side: number(row, 'side'),
      step: number(row, 'step'),
    }),
  },
  option_labels: {
    into: 'OptionLabel',
    toColumns: (row) => ({
      optionId: row.idOf('options', 'question', 'option'),
      language: text(row, 'language'),
      label: text(row, 'label'),
    }),
  },
  former_names: {
    into: 'FormerName',
    toColumns: (row) => ({
      id: number(row, 'number'),
      questionId: row.idOf('questions', 'question'),
      thing: text(row, 'thing'),
      name: text(row, 'name'),
      successor: text(row, 'successor'),
    }),
  },
  waves: { into: 'Wave', toColumns: toWave },
  wave_organisations: {
    into: 'WaveOrganisation',
    toColumns: (row) => ({
      waveId: row.idOf('waves', 'wave'),
      organisationId: row.idOf('organisations', 'organisation'),
      role: text(row, 'role'),
      position: number(row, 'position'),
    }),
  },
  items: {
    into: 'Item',
    toColumns: (row) => ({
      id: row.id,
      waveId: row.idOf('waves', 'wave'),
      questionId: row.idOf('questions', 'question'),
      wordingId: row.idOf('wordings', 'wording'),
      place: text(row, 'place'),
      checkedBy: text(row, 'checked_by'),
      position: place(row, 'item_number'),
      missing: missing(row, { wording: 'wording' }),
    }),
  },
  references: {
    into: 'Reference',
    toColumns: (row) => ({
      id: row.id,
      itemId: row.idOf('items', 'wave', 'item_number'),
      sourceId: row.idOf('sources', 'source'),
      locator: text(row, 'source_locator'),
      note: text(row, 'note'),
      position: place(row, 'reference_number'),
      missing: missing(row, { locator: 'source_locator' }),
    }),
  },
  bases: {
    into: 'Base',
    toColumns: (row) => ({
      id: row.id,
      itemId: row.idOf('items', 'wave', 'item_number'),
      kind: text(row, 'base'),
      note: text(row, 'base_note'),
      groupDimension: text(row, 'group_dimension'),
      group: text(row, 'group'),
      n: number(row, 'base_n'),
      nWeighted: number(row, 'base_n_weighted'),
      missing: missing(row, { n: 'base_n' }),
      position: place(row, 'base_number'),
    }),
  },
  estimates: { into: 'Estimate', toColumns: toEstimate },
  claims: {
    into: 'Claim',
    toColumns: (row) => ({
      id: row.id,
      slug: text(row, 'claim'),
      sourceId: row.idOf('sources', 'source'),
      estimateId: row.idOf('estimates', 'wave', 'item_number', 'base_number', 'option'),
      sentence: text(row, 'sentence'),
      verbatim: text(row, 'verbatim') === 'true',
      locator: text(row, 'locator'),
    }),
  },
  revision_waves: {
    into: 'RevisionWave',
    toColumns: (row) => ({ revisionId: number(row, 'revision'), waveId: row.idOf('waves', 'wave') }),
  },
};
