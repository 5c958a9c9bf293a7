import {
  type ImportFile,
  isResultsTable,
  readTableFile,
  type TableFile,
} from '@/lib/domain/import/file/import-file';
import type { FileTable } from '@/lib/domain/import/file/read-table';
import type { ImportProgress } from '@/lib/domain/import/import-progress';
import { type AppliedMapping, applyMapping } from '@/lib/domain/import/mapping/apply-mapping';
import type { Mapping } from '@/lib/domain/import/mapping/mapping';
import type { Register } from '@/lib/domain/record/register';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { ResultsTableError, resultsColumnIssues, type TableIssue } from '@/lib/domain/results/results-csv';
import { readResultsFile } from './read-results-file';
import { FirstLineFinder, ResultsReading } from './results-reading';
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
  /** Whether the file says the slugs of its waves itself. */
  namesWaves: boolean;
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

/** Who watches, and the names and aliases of organisations that the register has, which a file's are compared with. */
export type ReadOptions = ReadWatch & { knownNames: readonly string[] };

/**
 * Reads a file into a register, by a mapping, or without one where the file is a results table. Of exact duplicates the
 * first counts, with a warning. What is wrong with the file is said in `issues`, line by line.
 * @throws the reason of `signal`, where that stops the reading.
 */
export async function readImport(
  file: ImportFile,
  mapping: Mapping | null,
  { progress, signal, knownNames = [] }: Partial<ReadOptions> = {},
): Promise<ReadImport> {
  signal?.throwIfAborted();
  progress?.({ phase: 'reading', done: 0, total: file.size });
  const options = { progress, signal, knownNames };
  const read =
    (mapping === null ? await readResultsFile(file, options) : null) ??
    (await readWhole(file, mapping, knownNames));
  signal?.throwIfAborted();
  progress?.({ phase: 'reading', done: file.size, total: file.size });
  return read;
}

/** What is said of a file that could not be read to its end. */
export function unreadImport(name: string, reason: string): ReadImport {
  const issues = [{ line: 1, column: null, value: null, reason }];
  return { ...nothing, issues, file: { ...unread, name } };
}

async function readWhole(
  given: ImportFile,
  mapping: Mapping | null,
  knownNames: readonly string[],
): Promise<ReadImport> {
  const { name } = given;
  const found = await orIssues(() => readTableFile(given, mapping ?? {}));
  if ('issues' in found) return { ...nothing, issues: found.issues, file: { ...unread, name } };
  const { table, format, encoding, sheet, notes } = found.value;
  const file = { name, format, encoding, sheet };
  if (mapping !== null) return readMapped({ ...found.value, file, mapping, knownNames });
  if (!isResultsTable(table))
    return { ...nothing, issues: notNative(table), lines: noneOf(table), notes, file };
  const reading = new ResultsReading(table.columns, { knownNames });
  for (const row of table.rows) reading.add(row);
  return reading.finish(file, notes);
}

type Mapped = Pick<TableFile, 'table' | 'notes'> & {
  file: ReadImport['file'];
  mapping: Mapping;
  knownNames: readonly string[];
};

async function readMapped({ table, notes, file, mapping, knownNames }: Mapped): Promise<ReadImport> {
  const applied = applyMapping(table, mapping);
  const { rows, warnings, lines } = applied;
  const refused = new Set(applied.issues.map(({ line }) => line));
  // What is wrong with a line is said once.
  const built = await orIssues(() => toRegister(rows.filter(({ line }) => !refused.has(line))));
  const issues = [...applied.issues, ...('issues' in built ? built.issues : [])];
  const judge = new RowJudge({ known: knownNames });
  const firstLines = new FirstLineFinder();
  for (const row of rows) {
    judge.add(row);
    firstLines.add(row);
  }
  return {
    register: 'value' in built && issues.length === 0 ? built.value : null,
    issues,
    warnings: [...warnings, ...judge.finish()].sort((a, b) => a.line - b.line),
    firstLines: firstLines.lines,
    namesWaves: Object.values(mapping.columns)
      .flat()
      .some((role) => 'attribute' in role && role.attribute === 'wave'),
    notes: [...notes, ...applied.notes],
    lines: { ...lines, total: table.rows.length },
    values: rows.length,
    file,
  };
}

const nothing = {
  register: null,
  firstLines: { waves: new Map(), questions: new Map() },
  namesWaves: false,
  warnings: [],
  notes: [],
  lines: { total: 0, read: 0, duplicate: 0, withoutValue: 0, refused: 0 },
  values: 0,
};
const unread = { format: null, encoding: null, sheet: null };

async function orIssues<T>(read: () => T | Promise<T>): Promise<{ value: T } | { issues: TableIssue[] }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof ResultsTableError) return { issues: [...error.issues] };
    throw error;
  }
}

function noneOf({ rows }: FileTable): ImportLines {
  return { ...nothing.lines, total: rows.length, refused: rows.length };
}

/** Why a table is not taken without a mapping: a results table with a slip in its header shows what to mend. */
function notNative({ columns }: FileTable): TableIssue[] {
  const differences = resultsColumnIssues(columns);
  const known = columns.length - differences.filter(({ column }) => columns.includes(column ?? '')).length;
  if (2 * known > columns.length) return differences;
  const reason =
    'these are not the columns of the results table; give a mapping, which says what each column is';
  return [{ line: 1, column: null, value: null, reason }];
}
