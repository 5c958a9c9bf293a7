import { unzipSync } from 'fflate';
import { DelimitedTextError, RecordCutter } from '@/lib/domain/formats/csv/csv-reader';
import {
  PackageError,
  type PackageIssue,
  type PackageRow,
  packageHeaderIssues,
  readPackageRow,
} from '@/lib/domain/formats/package/package-row';
import type { PackageTable } from '@/lib/domain/formats/package/package-table';

const bytesAtOnce = 1 << 20;
/** Bytes that a table may have unpacked: a few in a zip can stand for any number. */
const mostBytes = 2 ** 30;
/** More of one table than this many are not worth reading. */
const mostIssues = 20;

/** A row with the number that it gets in the register, and the numbers of the rows that it refers to. */
export type IdentifiedRow = PackageRow & {
  id: number;
  /** The number of the row that the key of these columns leads to; null where a column of the key has no value. */
  idOf: (table: string, ...columns: string[]) => number | null;
};

/**
 * Reads the tables of a data package one after the other, each after those that it refers to. A row's number in the
 * register is its place in its table, from 1; keys of what was read lead to it.
 */
export class TableReader {
  private readonly zip: Uint8Array;
  private readonly idsOf = new Map<string, Map<string, number>>();

  constructor(zip: Uint8Array) {
    this.zip = zip;
  }

  /**
   * Hands over every row of a table, some at a time.
   * @throws PackageError with the issues of the table, at most twenty.
   */
  async read(table: PackageTable, take: (rows: IdentifiedRow[]) => Promise<void>): Promise<void> {
    const bytes = this.unzip(table);
    const issues: PackageIssue[] = [];
    const refuse = (issue: PackageIssue) => {
      issues.push(issue);
      if (issues.length >= mostIssues) throw new PackageError(issues);
    };
    const ids = new Map<string, number>();
    this.idsOf.set(table.name, ids);
    if (table.foreignKeys.some((key) => key.table === table.name))
      for (const rows of rowsOf(table, bytes, () => {}))
        for (const row of rows) ids.set(keyOf(row, table.primaryKey) ?? '', ids.size + 1);
    const keys = new KeyJudge(table, refuse);
    let id = 0;
    for (const rows of rowsOf(table, bytes, refuse)) {
      const identified = rows.map((row) => {
        id += 1;
        keys.judge(row);
        ids.set(keyOf(row, table.primaryKey) ?? '', id);
        return this.identify(table, { ...row, id }, refuse);
      });
      if (issues.length === 0) await take(identified);
    }
    if (issues.length > 0) throw new PackageError(issues);
  }

  private identify(
    table: PackageTable,
    row: PackageRow & { id: number },
    refuse: (issue: PackageIssue) => void,
  ): IdentifiedRow {
    const idOf = (name: string, ...columns: string[]) => {
      const key = keyOf(row, columns);
      return key === null ? null : (this.idsOf.get(name)?.get(key) ?? null);
    };
    for (const { columns, table: other } of table.foreignKeys) {
      const key = keyOf(row, columns);
      if (key === null || this.idsOf.get(other)?.has(key)) continue;
      const value = columns.map((column) => row.cells[column]?.value).join(', ');
      const reason = `${other}.csv has no such row`;
      refuse({ table: table.name, line: row.line, column: columns.join(', '), value, reason });
    }
    return { ...row, idOf };
  }

  private unzip({ name }: PackageTable): Uint8Array {
    const file = `${name}.csv`;
    const { bytes, size } = readFile(this.zip, file);
    if (bytes) return bytes;
    const reason =
      size > mostBytes
        ? `the table unpacks to ${Math.ceil(size / 2 ** 20)} MB, and ${mostBytes / 2 ** 20} MB are read; this is no package that Barometer wrote, or a damaged one`
        : 'the package does not hold this table';
    throw new PackageError([{ table: name, line: 1, column: null, value: null, reason }]);
  }
}

/** A file of a zip, and how many bytes it says that it has; it is not unpacked where those are too many. */
function readFile(zip: Uint8Array, name: string): { bytes: Uint8Array | undefined; size: number } {
  let size = 0;
  const filter = (entry: { name: string; originalSize: number }) => {
    if (entry.name === name) size = entry.originalSize;
    return entry.name === name && size <= mostBytes;
  };
  try {
    return { bytes: unzipSync(zip, { filter })[name], size };
  } catch (error) {
    throw new Error('This is no zip, or a damaged one. Nothing was changed.', { cause: error });
  }
}

/** Notes the keys of a table's rows, and refuses those that were there already. */
class KeyJudge {
  private readonly table: PackageTable;
  private readonly refuse: (issue: PackageIssue) => void;
  private readonly known: { columns: readonly string[]; keys: Set<string> }[];

  constructor(table: PackageTable, refuse: (issue: PackageIssue) => void) {
    this.table = table;
    this.refuse = refuse;
    this.known = [table.primaryKey, ...table.uniqueKeys].map((columns) => ({ columns, keys: new Set() }));
  }

  judge(row: PackageRow): void {
    for (const { columns, keys } of this.known) {
      const key = keyOf(row, columns);
      if (key === null) continue;
      if (keys.has(key)) {
        const value = columns.map((column) => row.cells[column]?.value).join(', ');
        const reason = 'another row before it has the same';
        this.refuse({ table: this.table.name, line: row.line, column: columns.join(', '), value, reason });
      }
      keys.add(key);
    }
  }
}

function keyOf({ cells }: PackageRow, columns: readonly string[]): string | null {
  const values = columns.map((column) => cells[column]?.value ?? null);
  return values.includes(null) ? null : values.join('\0');
}

function* rowsOf(
  table: PackageTable,
  bytes: Uint8Array,
  refuse: (issue: PackageIssue) => void,
): Generator<PackageRow[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const cutter = new RecordCutter(',');
  let isBegun = false;
  let rows: PackageRow[] = [];
  const take = (record: { line: number; cells: string[] }) => {
    if (isBegun) rows.push(readPackageRow(table, record, refuse));
    else {
      const issues = packageHeaderIssues(table, record.cells);
      if (issues.length > 0) throw new PackageError(issues);
    }
    isBegun = true;
  };
  for (let start = 0; start === 0 || start < bytes.length; start += bytesAtOnce) {
    const isLast = start + bytesAtOnce >= bytes.length;
    try {
      cutter.cut(
        decoder.decode(bytes.subarray(start, start + bytesAtOnce), { stream: !isLast }),
        { isLast },
        take,
      );
    } catch (error) {
      throw toPackageError(table, error);
    }
    yield rows;
    rows = [];
  }
  const empty = { table: table.name, line: 1, column: null, value: null };
  if (!isBegun) throw new PackageError([{ ...empty, reason: 'the file is empty' }]);
}

function toPackageError({ name }: PackageTable, error: unknown): unknown {
  const place = { table: name, column: null, value: null };
  if (error instanceof DelimitedTextError)
    return new PackageError([{ ...place, line: error.line, reason: error.message }]);
  if (error instanceof TypeError)
    return new PackageError([{ ...place, line: 1, reason: 'the file is not UTF-8' }]);
  return error;
}
