import type { Cell } from '@/lib/data/sql/cell';
import type { Dialect } from '@/lib/data/sql/dialect';
import type { PackageCell } from '@/lib/domain/formats/package/package-row';
import type { IdentifiedRow } from './table-reader';

/** SQL, or how each kind of store says it. */
export type Said = string | ((dialect: Dialect) => string);

/** What is said to a store. */
export function sayTo(dialect: Dialect, said: Said): string {
  return typeof said === 'string' ? said : said(dialect);
}

/**
 * A column of a table of the data package: what it holds, as SQL (a text or nothing; `t` is the table’s own row), and what
 * its cell is written back to: columns of that row, and the attribute whose lack it explains.
 */
export type StoredColumn = {
  sql: Said;
  restore?: (value: string | null) => Record<string, Cell>;
  missing?: string;
};

/** What another row says, or what follows from the rest. */
export function shown(sql: Said): StoredColumn {
  return { sql };
}

/** A column as it is. */
export function ownText(column: string): StoredColumn {
  return { sql: `t."${column}"`, restore: (value) => ({ [column]: value }) };
}

export function ownNumber(column: string): StoredColumn {
  return { sql: `CAST(t."${column}" AS TEXT)`, restore: toNumber(column) };
}

export function ownFlag(column: string): StoredColumn {
  return {
    sql: `CASE WHEN t."${column}" THEN 'true' ELSE 'false' END`,
    restore: (value) => ({ [column]: value === 'true' }),
  };
}

/** An attribute's value, or why there is none; `kind` says as what a value is stored, if it is the row's own. */
export function ownStated(attribute: string, kind: 'text' | 'number' = 'text'): StoredColumn {
  const { restore } = kind === 'number' ? ownNumber(attribute) : ownText(attribute);
  return { ...statedElsewhere(attribute, `CAST(t."${attribute}" AS TEXT)`), ...(restore && { restore }) };
}

/** What another row says (`sql`), or why there is no such row. */
export function statedElsewhere(attribute: string, sql: string): StoredColumn {
  return { sql: `COALESCE(${sql}, ${whyMissing(attribute)})`, missing: attribute };
}

/** Why a wave names nobody in a role. */
export function unnamed(attribute: string): StoredColumn {
  return { sql: whyMissing(attribute), missing: attribute };
}

/** A number from 1 for the row's place, which the register counts from 0. */
export const ownPlace: StoredColumn = {
  sql: numberFrom1('t."position"'),
  restore: (value) => ({ position: Number(value) - 1 }),
};

/** When a thing was last changed; SQLite compares instants as texts, which Prisma writes with `+00:00`. */
export const ownChange: StoredColumn = {
  sql: ({ instantText }) => instantText('t."changedAt"'),
  restore: (value) => ({ changedAt: value?.replace('Z', '+00:00') ?? null }),
};

/** A number from 1 for what the register counts from 0. */
export function numberFrom1(position: string): string {
  return `CAST(${position} + 1 AS TEXT)`;
}

function whyMissing(attribute: string): string {
  return `t."missing" ->> '${attribute}'`;
}

function toNumber(column: string) {
  return (value: string | null) => ({ [column]: value === null ? null : Number(value) });
}

/**
 * A table of the register: where the public's rows of it come from (`t` is the row itself), its columns in the package,
 * and which row of another table each of its numbers leads to, by the columns that hold the key of that.
 */
export type StoredTable = {
  model: string;
  from: Said;
  /** The columns of which no two rows have the same, and by which rows are in order; the number where none are named. */
  key?: readonly string[];
  /** Rows have no number that the package does not tell. */
  isUnnumbered?: boolean;
  refersTo?: Readonly<Record<string, readonly [table: string, ...columns: string[]]>>;
  columns: Readonly<Record<string, StoredColumn>>;
  /** What is stored beside: it follows from the rest of a row. */
  derive?: (row: IdentifiedRow) => Record<string, Cell>;
};

/** A row of the package as a row of its model. */
export function toStoredRow(
  { isUnnumbered, refersTo = {}, columns, derive }: StoredTable,
  row: IdentifiedRow,
): Record<string, Cell> {
  const references = Object.entries(refersTo).map(([column, key]) => [column, row.idOf(...key)] as const);
  return {
    ...(!isUnnumbered && { id: row.id }),
    ...Object.fromEntries(references),
    ...restoreColumns(columns, row),
    ...derive?.(row),
  };
}

const nothing: PackageCell = { value: null, missing: null };

/** What a row's cells are written back to, with why attributes have no value where a column may say so. */
function restoreColumns(
  columns: Readonly<Record<string, StoredColumn>>,
  { cells }: IdentifiedRow,
): Record<string, Cell> {
  const restored: Record<string, Cell> = {};
  const reasons: Record<string, Cell> = {};
  for (const [name, { restore, missing: attribute }] of Object.entries(columns)) {
    const { value, missing } = cells[name] ?? nothing;
    Object.assign(restored, restore?.(value));
    if (attribute === undefined) continue;
    restored.missing = reasons;
    if (missing !== null) reasons[attribute] = missing;
  }
  return restored;
}
