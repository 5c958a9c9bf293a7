import { restoreText } from '@/lib/domain/results/results-columns';
import { isEdtf } from '@/lib/domain/values/edtf';
import type { MissingReason } from '@/lib/domain/values/missing';
import { largestNumber } from '@/lib/domain/values/printed-number';
import { cleanText } from '@/lib/domain/values/text';
import type { Column, PackageTable } from './package-table';

/** What is wrong with a cell of a table, or with a whole line or table (then column and value are null). */
export type PackageIssue = {
  table: string;
  line: number;
  column: string | null;
  value: string | null;
  reason: string;
};

/** Says every issue of a data package: table, line, column, value and reason. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  readonly issues: readonly PackageIssue[];

  constructor(issues: readonly PackageIssue[]) {
    super(issues.map(writeIssue).join('\n'));
    this.issues = issues;
  }
}

function writeIssue({ table, line, column, value, reason }: PackageIssue): string {
  const place = `${table}.csv, line ${line}${column === null ? '' : `, column ${column}`}`;
  return value === null ? `${place}: ${reason}` : `${place}, ${JSON.stringify(value)}: ${reason}`;
}

/** A cell without a value says why, where the column can. */
export type PackageCell = { value: string | null; missing: Exclude<MissingReason, 'not_entered'> | null };

/** A row of a table of the data package, by column. */
export type PackageRow = { line: number; cells: Readonly<Record<string, PackageCell>> };

/** Reads a line of a table, which must have its columns in their order; each thing that is wrong goes to `refuse`. */
export function readPackageRow(
  table: PackageTable,
  { line, cells }: { line: number; cells: readonly string[] },
  refuse: (issue: PackageIssue) => void,
): PackageRow {
  const read: Record<string, PackageCell> = {};
  for (const [index, column] of table.columns.entries()) {
    const given = cells[index] ?? '';
    const cell = readCell(column, given);
    const reason = reasonAgainst(column, cell);
    if (reason !== null)
      refuse({ table: table.name, line, column: column.name, value: given.slice(0, 200), reason });
    read[column.name] = cell;
  }
  return { line, cells: read };
}

/** How a table's header differs from what it must be. */
export function packageHeaderIssues(
  { name, columns }: PackageTable,
  header: readonly string[],
): PackageIssue[] {
  const wanted = columns.map((column) => column.name).join(',');
  if (header.join(',') === wanted) return [];
  return [
    { table: name, line: 1, column: null, value: header.join(','), reason: `the columns must be ${wanted}` },
  ];
}

/** Texts are cleaned: those of a package that the register wrote are clean, unless it is older than the rule. */
function readCell({ isStated, isText, type }: Column, given: string): PackageCell {
  const text = type === 'object' || type === 'array' ? given : cleanText(isText ? restoreText(given) : given);
  if (isStated && (text === 'not_stated' || text === 'not_applicable')) return { value: null, missing: text };
  if (text === '') return { value: null, missing: null };
  return { value: text, missing: null };
}

const integerPattern = /^-?\d{1,15}$/;
const numberPattern = /^\d+(\.\d{1,15})?$/;
const datetimePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** The calendar of PostgreSQL has no year before it. */
const firstYear = '0001';

function reasonAgainst(column: Column, { value }: PackageCell): string | null {
  const { type, isRequired, isDate, values, pattern, longest = Infinity } = column;
  const most = type === 'integer' ? largestNumber : Number.MAX_VALUE;
  const { minimum = -most, maximum = most } = column;
  if (value === null) return isRequired ? 'must have a value' : null;
  if (!isOfType(type, value)) return `must be ${typeNames[type]}`;
  if (values && !values.includes(value)) return `must be one of ${values.join(', ')}`;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value))
    return `must match ${pattern}`;
  if (value.length > longest) return `has ${value.length} characters, and may have ${longest}; shorten it`;
  if (isDate && !isEdtf(value)) return 'must be a date that exists';
  if (type !== 'integer' && type !== 'number') return null;
  if (Number(value) < minimum) return `must be at least ${minimum}`;
  return Number(value) > maximum ? `must be at most ${maximum}` : null;
}

const typeNames: Record<Column['type'], string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number in plain digits with a point',
  boolean: 'true or false',
  object: 'JSON',
  array: 'JSON',
  datetime: 'an instant such as 2026-11-25T10:11:12.345Z',
};

function isOfType(type: Column['type'], value: string): boolean {
  if (type === 'integer') return integerPattern.test(value);
  if (type === 'number') return numberPattern.test(value);
  if (type === 'boolean') return value === 'true' || value === 'false';
  if (type === 'datetime')
    return datetimePattern.test(value) && value >= firstYear && !Number.isNaN(Date.parse(value));
  return type === 'object' || type === 'array' ? isJson(value) : true;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
