import { longestName } from '@/lib/domain/values/text';

/** What a column of a table holds, as Table Schema names it; `object` and `array` are JSON. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'datetime';

/** A column of a table of the data package. */
export type Column = {
  name: string;
  type: ColumnType;
  description: string;
  /** Whether every row has a value. */
  isRequired: boolean;
  /** Whether a cell may say why it has no value: `not_stated` or `not_applicable`. */
  isStated: boolean;
  /** Whether it holds free text, which a spreadsheet might take for a formula. */
  isText: boolean;
  /** Whether it holds calendar dates (EDTF), whose days must exist. */
  isDate?: boolean;
  values?: readonly string[];
  pattern?: string;
  /** Units of UTF-16 that a text has at most. */
  longest?: number;
  minimum?: number;
  maximum?: number;
};

/** Columns whose values are a row's key in another table, or in its own. */
export type ForeignKey = { columns: readonly string[]; table: string; reference: readonly string[] };

/** A table of the data package. `primaryKey` is empty where nothing but all cells together tell its rows apart. */
export type PackageTable = {
  name: string;
  title: string;
  description: string;
  columns: readonly Column[];
  primaryKey: readonly string[];
  uniqueKeys: readonly (readonly string[])[];
  foreignKeys: readonly ForeignKey[];
};

type Rest = Partial<Omit<Column, 'name' | 'type' | 'description'>>;

/** A column that may be empty, of what is neither free text nor anything that a source states. */
export function column(name: string, type: ColumnType, description: string, rest: Rest = {}): Column {
  return { name, type, description, isRequired: false, isStated: false, isText: false, ...rest };
}

const slugPattern = '[a-z0-9]+(-[a-z0-9]+)*';
const datePattern = '\\d{4}(-\\d{2}(-\\d{2})?)?';

/** A name in addresses. */
export function slug(name: string, description: string, rest: Rest = { isRequired: true }): Column {
  return column(name, 'string', description, { pattern: slugPattern, ...rest });
}

/** Free text. */
export function text(name: string, description: string, rest: Rest = {}): Column {
  return column(name, 'string', description, { isText: true, ...rest });
}

/** Free text by which something is told from others. */
export function name(column: string, description: string, rest: Rest = {}): Column {
  return text(column, description, { longest: longestName, ...rest });
}

/** One of a few words. */
export function word(name: string, values: readonly string[], description: string, rest: Rest = {}): Column {
  return column(name, 'string', description, { values, ...rest });
}

/** A calendar date with the precision that was printed (EDTF). */
export function date(name: string, description: string, rest: Rest = {}): Column {
  return column(name, 'string', description, { pattern: datePattern, isDate: true, ...rest });
}

/** When what is shown of a row’s thing was last changed for everybody to see. */
export const changed: Column = column('changed', 'datetime', 'Instant of its latest public change, UTC');

/** A place in an order; `minimum` is what it counts from. */
export function place(name: string, description: string, minimum: 0 | 1 = 1): Column {
  return column(name, 'integer', description, { isRequired: true, minimum });
}

/** A key of one column, or of several that have the same names in the other table. */
export function refersTo(
  table: string,
  columns: readonly string[],
  reference: readonly string[] = columns,
): ForeignKey {
  return { columns, table, reference };
}
