import type { Register } from '../register';
import { toRegister } from '../register-from-rows';
import { ResultsTableError, resultsColumnIssues, type TableIssue } from '../results-csv';
import type { NumberedRow } from '../results-row';
import { ResultsRowReader } from '../results-row-reader';
import { type AppliedMapping, applyMapping } from './apply-mapping';
import { type ImportFile, isResultsTable, readTableFile, type TableFile } from './import-file';
import type { ImportProgress } from './import-progress';
import type { Mapping } from './mapping';
import type { Table } from './read-table';
import { RowJudge } from './row-judge';

/** What a file says, and what is wrong with it. */
export type ReadImport = {
  /** Null where there is any issue. */
  register: Register | null;
  issues: TableIssue[];
  warnings: TableIssue[];
  /** What was found of the file's form that nobody told. */
  notes: string[];
  firstLines: FirstLines;
  /** Lines of the file under its header by what became of them; they add up to `total`. */
  lines: ImportLines;
  /** Values in the rows that were read. */
  values: number;
  file: Pick<TableFile, 'encoding' | 'sheet'> & { name: string; format: TableFile['format'] | null };
};

/** The line of a file on which each of its waves and questions is named first, by slug. */
export type FirstLines = { waves: ReadonlyMap<string, number>; questions: ReadonlyMap<string, number> };

export type ImportLines = AppliedMapping['lines'] & { total: number };

/** Who wants to know how far the reading is, and who may stop it. */
export type ReadWatch = { progress?: (progress: ImportProgress) => void; signal?: AbortSignal };

/** The names and aliases of organisations that the register has, which a file's names are compared with. */
type KnownNames = { knownNames?: readonly string[] };

/**
 * Reads a file into a register, by a mapping, or without one where the file is a results table. Of exact duplicates the
 * first counts, with a warning. What is wrong with the file is said in `issues`, line by line.
 * @throws the reason of `signal`, where that stops the reading.
 */
export async function readImport(
  file: ImportFile,
  mapping: Mapping | null,
  { progress, signal, knownNames = [] }: ReadWatch & KnownNames = {},
): Promise<ReadImport> {
  signal?.throwIfAborted();
  progress?.({ phase: 'reading', done: 0, total: file.size });
  const read = await readFile(file, mapping, knownNames);
  signal?.throwIfAborted();
  progress?.({ phase: 'reading', done: file.size, total: file.size });
  return read;
}

async function readFile(
  file: ImportFile,
  mapping: Mapping | null,
  knownNames: readonly string[],
): Promise<ReadImport> {
  const found = await orIssues(() => readTableFile(file, mapping ?? {}));
  if ('issues' in found) return { ...nothing, issues: found.issues, file: { ...unread, name: file.name } };
  const { table, format, encoding, sheet, notes } = found.value;
  const applied = mapping === null ? readNative(table) : applyMapping(table, mapping);
  const { rows, warnings, lines } = applied;
  const refused = new Set(applied.issues.map(({ line }) => line));
  // What is wrong with a line is said once.
  const built = await orIssues(() => toRegister(rows.filter(({ line }) => !refused.has(line))));
  const issues = [...applied.issues, ...('issues' in built ? built.issues : [])];
  return {
    register: 'value' in built && issues.length === 0 ? built.value : null,
    issues,
    warnings: [...warnings, ...warningsOf(rows, knownNames)],
    firstLines: firstLinesOf(rows),
    notes: [...notes, ...applied.notes],
    lines: { ...lines, total: table.rows.length },
    values: rows.length,
    file: { name: file.name, format, encoding, sheet },
  };
}

function firstLinesOf(rows: readonly NumberedRow[]): FirstLines {
  const lines = { waves: new Map<string, number>(), questions: new Map<string, number>() };
  for (const { line, row } of rows) {
    if (!lines.waves.has(row.wave)) lines.waves.set(row.wave, line);
    if (!lines.questions.has(row.question)) lines.questions.set(row.question, line);
  }
  return lines;
}

const nothing = {
  register: null,
  firstLines: { waves: new Map(), questions: new Map() },
  warnings: [],
  notes: [],
  lines: { total: 0, read: 0, duplicate: 0, withoutValue: 0, refused: 0 },
  values: 0,
};
const unread = { format: null, encoding: null, sheet: null };

function warningsOf(rows: readonly NumberedRow[], known: readonly string[]): TableIssue[] {
  const judge = new RowJudge({ known });
  for (const row of rows) judge.add(row);
  return judge.finish();
}

async function orIssues<T>(read: () => T | Promise<T>): Promise<{ value: T } | { issues: TableIssue[] }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof ResultsTableError) return { issues: [...error.issues] };
    throw error;
  }
}

function readNative(table: Table): AppliedMapping {
  const lines = { read: 0, duplicate: 0, withoutValue: 0, refused: 0 };
  const read: AppliedMapping = { rows: [], issues: [], warnings: [], notes: [], lines };
  if (!isResultsTable(table)) {
    lines.refused = table.rows.length;
    return { ...read, issues: notNative(table) };
  }
  const firsts = new Map<string, number>();
  const reader = new ResultsRowReader(table.columns, { isDefused: true });
  for (const row of table.rows) {
    const key = JSON.stringify(row.cells);
    const first = firsts.get(key);
    if (first !== undefined) {
      const reason = `is the same as line ${first}; it is imported once`;
      read.warnings.push({ line: row.line, column: null, value: null, reason });
      lines.duplicate += 1;
      continue;
    }
    firsts.set(key, row.line);
    lines[addRow(read.rows, read.issues, reader.read(row))] += 1;
  }
  return read;
}

function addRow(
  rows: NumberedRow[],
  issues: TableIssue[],
  row: NumberedRow | { issues: TableIssue[] },
): 'read' | 'refused' {
  if ('row' in row) rows.push(row);
  else issues.push(...row.issues);
  return 'row' in row ? 'read' : 'refused';
}

/** Why a table is not taken without a mapping: a results table with a slip in its header shows what to mend. */
function notNative({ columns }: Table): TableIssue[] {
  const differences = resultsColumnIssues(columns);
  const known = columns.length - differences.filter(({ column }) => columns.includes(column ?? '')).length;
  if (2 * known > columns.length) return differences;
  const reason =
    'these are not the columns of the results table; give a mapping, which says what each column is';
  return [{ line: 1, column: null, value: null, reason }];
}
