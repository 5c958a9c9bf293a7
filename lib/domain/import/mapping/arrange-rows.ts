import type { FileTable, TableRow } from '@/lib/domain/import/file/read-table';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import type { AttributeRole, Mapping } from './mapping';
import { fitsPattern } from './table-form';

/** The rows of a table that hold values, and what other rows say of them. */
export type ArrangedRows = {
  rows: readonly TableRow[];
  /** Rows that are left out, and rows that say something of others. */
  others: number;
  issues: TableIssue[];
  notes: string[];
  /** What attribute rows say of a row's values: the roles, and the row whose cells they are read in. */
  about: (row: TableRow) => readonly AttributeRow[];
};

export type AttributeRow = { row: TableRow; roles: readonly AttributeRole[] };

/** Leaves out the rows that a mapping skips, fills down empty cells, and sets rows apart that say something of others. */
export function arrangeRows(table: FileTable, mapping: Mapping): ArrangedRows {
  const placed = {
    skipped: Object.keys(mapping.skipped),
    filledDown: mapping.filledDown,
    of: ofColumns(mapping),
  };
  const issues = Object.entries(placed).flatMap(([key, columns]) =>
    columns.filter((column) => !table.columns.includes(column)).map((column) => absent(column, key)),
  );
  if (issues.length > 0) return { rows: [], others: 0, issues, notes: [], about: () => [] };
  const isSkipped = skippedIn(table, mapping);
  const rows = fillDown(
    table,
    table.rows.filter((row) => !isSkipped(row)),
    mapping.filledDown,
  );
  const skipped = table.rows.length - rows.length;
  const notes = skipped === 0 ? [] : [`${skipped} lines are left out, as the mapping says`];
  if (!mapping.attributeRows) return { rows, others: skipped, issues, notes, about: () => [] };
  const apart = setApart({ ...table, rows }, mapping.attributeRows);
  return { ...apart, others: table.rows.length - apart.rows.length, notes };
}

function ofColumns({ attributeRows }: Mapping): string[] {
  return attributeRows ? [attributeRows.column, ...attributeRows.of] : [];
}

function absent(column: string, key: string): TableIssue {
  const where = key === 'of' ? 'attributeRows' : key;
  return {
    line: 1,
    column,
    value: null,
    reason: `the mapping names this column in ${where}, but the file has none of this name`,
  };
}

function skippedIn({ columns }: FileTable, { skipped }: Mapping): (row: TableRow) => boolean {
  const rules = Object.entries(skipped).map(([column, texts]) => ({
    at: columns.indexOf(column),
    texts,
  }));
  return ({ cells }) =>
    rules.some(({ at, texts }) => texts.some((text) => fitsPattern(text, (cells[at] ?? '').trim())));
}

function fillDown({ columns }: FileTable, rows: readonly TableRow[], filled: readonly string[]): TableRow[] {
  const places = filled.map((column) => columns.indexOf(column));
  if (places.length === 0) return [...rows];
  const above = new Map<number, string>();
  return rows.map(({ line, cells }) => {
    const whole = [...cells];
    for (const at of places) {
      if ((whole[at] ?? '').trim() === '') whole[at] = above.get(at) ?? '';
      else above.set(at, whole[at] ?? '');
    }
    return { line, cells: whole };
  });
}

function setApart(
  { columns, rows }: FileTable,
  { column, rows: told, of }: NonNullable<Mapping['attributeRows']>,
): Pick<ArrangedRows, 'rows' | 'issues' | 'about'> {
  const at = columns.indexOf(column);
  const keyed = of.map((name) => columns.indexOf(name));
  const keyOf = ({ cells }: TableRow) => JSON.stringify(keyed.map((one) => (cells[one] ?? '').trim()));
  const apart = new Map<string, Map<string, AttributeRow>>();
  const issues: TableIssue[] = [];
  const kept = rows.filter((row) => {
    const name = (row.cells[at] ?? '').trim();
    const roles = Object.hasOwn(told, name) ? told[name] : undefined;
    if (roles === undefined) return true;
    const known = apart.get(keyOf(row)) ?? new Map<string, AttributeRow>();
    const other = known.get(name);
    if (other)
      issues.push({
        line: row.line,
        column,
        value: name,
        reason: `stands on line ${other.row.line} too; name in "of" the columns that tell apart what such rows are about`,
      });
    apart.set(keyOf(row), known.set(name, { row, roles: [roles].flat() }));
    return false;
  });
  return { rows: kept, issues, about: (row) => [...(apart.get(keyOf(row))?.values() ?? [])] };
}
