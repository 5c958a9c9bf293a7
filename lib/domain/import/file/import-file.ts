import type { Mapping } from '@/lib/domain/import/mapping/mapping';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { ResultsTableError } from '@/lib/domain/results/results-csv';
import { decodeTable, type Encoding } from './decode-table';
import { readJsonTable } from './read-json-table';
import { type FileTable, readDelimitedTable } from './read-table';
import { readWorkbook } from './read-workbook';
import { longCellIssues } from './table-limits';
import { joined } from './text-parts';

/**
 * A file to import, which is read in chunks and may be read more than once. The name decides nothing; it is told in
 * reports.
 */
export type ImportFile = {
  name: string;
  /** Bytes. */
  size: number;
  chunks: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

export type TableFormat = 'delimited' | 'xlsx' | 'json';

/** A file's table with what was found of its form. `encoding` is null where that is no question, `sheet` where there is none. */
export type TableFile = {
  table: FileTable;
  format: TableFormat;
  encoding: Encoding | null;
  sheet: string | null;
  sheets: string[];
  notes: string[];
};

/** A file whose bytes are at hand, such as an upload. */
export function fileOfBytes(name: string, bytes: Uint8Array): ImportFile {
  return { name, size: bytes.length, chunks: () => [bytes] };
}

/**
 * Reads a file into a table. Its bytes tell its format: a zip file is an Excel workbook, a text that begins with `[` JSON,
 * any other text delimited.
 * @throws ResultsTableError with every issue, where the file is none of them, or is damaged, or leaves open how to read it.
 */
export async function readTableFile(
  file: ImportFile,
  told: Partial<Pick<Mapping, 'encoding' | 'delimiter' | 'sheet' | 'table'>> = {},
): Promise<TableFile> {
  const read = readBytes(await bytesOf(file), told);
  const { columns, rows } = read.table;
  const issues = rows.flatMap((row) => longCellIssues(row, columns));
  if (issues.length > 0) throw new ResultsTableError(issues);
  return read;
}

function readBytes(
  bytes: Uint8Array,
  told: Partial<Pick<Mapping, 'encoding' | 'delimiter' | 'sheet' | 'table'>>,
): TableFile {
  if (beginsWith(bytes, oldWorkbook))
    throw new ResultsTableError([{ ...atStart, reason: oldWorkbookReason }]);
  if (beginsWith(bytes, zip)) {
    const workbook = readWorkbook(bytes, told.sheet ?? null, told.table);
    return { ...workbook, format: 'xlsx', encoding: null };
  }
  return { ...readText(bytes, told), sheet: null, sheets: [] };
}

/** Whether a table needs no mapping: its columns are those of the results table, in any order. */
export function isResultsTable({ columns }: Pick<FileTable, 'columns'>): boolean {
  return columns.length === resultsColumns.length && resultsColumns.every((name) => columns.includes(name));
}

const zip = [0x50, 0x4b];
const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0];
const oldWorkbookReason =
  'an Excel file that is old (.xls) or has a password; save it as .xlsx without a password, or as CSV';
const atStart = { line: 1, column: null, value: null };

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function readText(
  bytes: Uint8Array,
  {
    encoding: told = null,
    delimiter = null,
    table,
  }: Partial<Pick<Mapping, 'encoding' | 'delimiter' | 'table'>>,
): Omit<TableFile, 'sheet' | 'sheets'> {
  const { text, encoding, note } = decodeTable(bytes, told);
  const notes = note === null ? [] : [note];
  const start = text.trimStart().charAt(0);
  if (start === '{') {
    const reason =
      'the file begins with "{"; JSON must be an array of flat objects, such as [{"…": 1}, {"…": 2}]';
    throw new ResultsTableError([{ ...atStart, reason }]);
  }
  if (start === '[') return { table: readJsonTable(text), format: 'json', encoding, notes };
  return { table: readDelimitedTable(text, delimiter, table), format: 'delimited', encoding, notes };
}

async function bytesOf({ chunks }: ImportFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks()) parts.push(chunk);
  return joined(parts);
}
