import { z } from 'zod';
import { type ResultsColumn, resultsColumns } from '@/lib/domain/results/results-columns';
import type { AttributeRole, Mapping, OptionRole } from './mapping';

// A mapping as a form has it. A text in braces, `{Column}`, stands for what a column of the file says; what a form does not
// show of a mapping is kept as it was.

const text = z.string().trim().max(20_000).default('');

const columnFieldsSchema = z.object({
  column: z.string().max(1000),
  /** An attribute, or `answer`, `left-out`, `used` by another column, `kept` as it is written, empty where it is open. */
  role: text,
  separator: text,
  option: text,
  kind: text,
  group_dimension: text,
  group: text,
  base_n: text,
  question_title: text,
});
export type ColumnFields = z.infer<typeof columnFieldsSchema>;

export const mappingFieldsSchema = z.object({
  name: text,
  columns: z.array(columnFieldsSchema).default([]),
  /** What is the same throughout, or put together: a pattern a line. */
  given: z.partialRecord(z.enum(resultsColumns), text).default({}),
  order: text,
  years: text,
  decimalMark: text,
  shareUnit: text,
  months: text,
  quarter: text,
  missing: text,
  aliases: text,
});
export type MappingFields = z.infer<typeof mappingFieldsSchema>;

/** Attributes that a form shows of an answer. */
export const answerAttributes = ['group_dimension', 'group', 'base_n', 'question_title'] as const;

/** A mapping as a form is filled in with it; the columns are those of the file, then those that the mapping alone names. */
export function toMappingFields(mapping: Mapping, columns: readonly string[]): MappingFields {
  const { dates, constants, composed } = mapping;
  const unknown = Object.keys(mapping.columns).filter((column) => !columns.includes(column));
  return {
    name: mapping.name,
    columns: [...columns, ...unknown].map((column) => toColumnFields(mapping, column)),
    given: Object.fromEntries(
      resultsColumns.map((name) => [name, composed[name]?.join('\n') ?? constants[name] ?? '']),
    ),
    order: dates.order ?? '',
    years: dates.twoDigitYearsFrom === null ? '' : String(dates.twoDigitYearsFrom),
    decimalMark: mapping.decimalMark ?? '',
    shareUnit: mapping.shareUnit ?? '',
    months: toLines(dates.months),
    quarter: dates.quarterLetter,
    missing: toLines(mapping.missing),
    aliases: Object.entries(mapping.aliases)
      .flatMap(([name, aliases]) =>
        Object.entries(aliases).map(([from, to]) => `${name}: ${from} = ${to}`.trim()),
      )
      .join('\n'),
  };
}

/** Names with what they stand for, one a line. */
export function toLines(record: Readonly<Record<string, string | number>>): string {
  return Object.entries(record)
    .map(([name, value]) => `${name} = ${value}`)
    .join('\n');
}

const blankColumn = {
  separator: '',
  option: '',
  kind: 'substantive',
  group_dimension: '',
  group: '',
  base_n: '',
  question_title: '',
};

function toColumnFields(mapping: Mapping, column: string): ColumnFields {
  const role = Object.hasOwn(mapping.columns, column) ? mapping.columns[column] : undefined;
  if (Array.isArray(role)) return { ...blankColumn, column, role: 'kept' };
  if (!role) return { ...blankColumn, column, role: roleWithout(mapping, column) };
  return 'attribute' in role ? attributeFields(column, role) : answerFields(column, role);
}

function roleWithout({ ignored, columns }: Mapping, column: string): string {
  const isUsed = Object.values(columns)
    .flat()
    .some((role) => 'from' in role && Object.values(role.from ?? {}).includes(column));
  if (isUsed) return 'used';
  return ignored === 'all others' || ignored.includes(column) ? 'left-out' : '';
}

function attributeFields(column: string, { attribute, separator = '' }: AttributeRole): ColumnFields {
  return { ...blankColumn, column, role: attribute, separator };
}

function answerFields(column: string, role: OptionRole): ColumnFields {
  const fields = { ...blankColumn, column, role: 'answer', kind: role.kind };
  const say = (name: ResultsColumn) => {
    const from = role.from?.[name];
    return from === undefined ? (role.with?.[name] ?? '') : `{${from}}`;
  };
  fields.option = role.option ?? say('option');
  for (const name of answerAttributes) fields[name] = say(name);
  return fields;
}
