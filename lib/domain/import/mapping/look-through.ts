import {
  type ImportFile,
  isResultsTable,
  readTableFile,
  type TableFile,
} from '@/lib/domain/import/file/import-file';
import { ResultsTableError, type TableIssue } from '@/lib/domain/results/results-csv';
import type { Mapping } from './mapping';
import { type MappingProposal, proposeMapping } from './propose-mapping';

/** What is said of a file that it does not say itself. */
export type ToldOfFile = Partial<Pick<Mapping, 'encoding' | 'delimiter' | 'sheet' | 'table'>>;

/** A file with its first rows and how many it has: a results table, or another with what its columns may mean. */
export type LookedThrough =
  | { kind: 'unreadable'; issues: readonly TableIssue[] }
  | { kind: 'native'; file: TableFile; rows: number }
  | { kind: 'foreign'; file: TableFile; rows: number; proposal: MappingProposal };

/** How many rows are shown to who says what the columns mean. */
export const firstRows = 5;

/** Looks through a file before it is imported. */
export async function lookThrough(given: ImportFile, told: ToldOfFile): Promise<LookedThrough> {
  try {
    const whole = await readTableFile(given, told);
    const { columns, rows } = whole.table;
    const file = { ...whole, table: { columns, rows: rows.slice(0, firstRows) } };
    return isResultsTable(whole.table)
      ? { kind: 'native', file, rows: rows.length }
      : { kind: 'foreign', file, rows: rows.length, proposal: proposeMapping(whole.table) };
  } catch (error) {
    if (error instanceof ResultsTableError) return { kind: 'unreadable', issues: [...error.issues] };
    throw error;
  }
}
