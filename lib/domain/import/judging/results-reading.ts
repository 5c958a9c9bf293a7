import { raggedIssue, type TableRow } from '@/lib/domain/import/file/read-table';
import { longCellIssues } from '@/lib/domain/import/file/table-limits';
import { RegisterBuilder } from '@/lib/domain/results/register-from-rows';
import { ResultsTableError, type TableIssue } from '@/lib/domain/results/results-csv';
import type { NumberedRow } from '@/lib/domain/results/results-row';
import { ResultsRowReader } from '@/lib/domain/results/results-row-reader';
import type { FirstLines, ReadImport } from './read-import';
import { RowJudge } from './row-judge';

/** The line of a file on which each of its waves and questions is named first. */
export class FirstLineFinder {
  readonly waves = new Map<string, number>();
  readonly questions = new Map<string, number>();

  add({ line, row }: NumberedRow): void {
    if (!this.waves.has(row.wave)) this.waves.set(row.wave, line);
    if (!this.questions.has(row.question)) this.questions.set(row.question, line);
  }

  get lines(): FirstLines {
    return { waves: this.waves, questions: this.questions };
  }
}

/** Reads the lines of a results table one by one, and keeps nothing of them but what they say. */
export class ResultsReading {
  private readonly columns: readonly string[];
  private readonly reader: ResultsRowReader;
  private readonly builder = new RegisterBuilder({ leavesOutSame: true });
  private readonly judge: RowJudge;
  private issues: TableIssue[] = [];
  private readonly warnings: TableIssue[] = [];
  private readonly lines = { total: 0, read: 0, duplicate: 0, withoutValue: 0, refused: 0 };
  private readonly firstLines = new FirstLineFinder();

  constructor(columns: readonly string[], { knownNames }: { knownNames: readonly string[] }) {
    this.columns = columns;
    this.reader = new ResultsRowReader(columns, { isDefused: true });
    this.judge = new RowJudge({ known: knownNames });
  }

  add(line: TableRow): void {
    if (line.cells[0] === '' && line.cells.every((cell) => cell.trim() === '')) return;
    this.lines.total += 1;
    this.lines[this.kindOf(line)] += 1;
  }

  /** Notes why the rest of the file cannot be read. */
  refuse(issue: TableIssue): void {
    this.issues.push(issue);
  }

  finish(file: ReadImport['file'], notes: string[]): ReadImport {
    const register = this.buildRegister();
    const { issues, lines } = this;
    const warnings = [...this.warnings, ...this.judge.finish()].sort((a, b) => a.line - b.line);
    const firstLines = this.firstLines.lines;
    return {
      register,
      issues,
      warnings,
      firstLines,
      namesWaves: true,
      notes,
      lines,
      values: lines.read,
      file,
    };
  }

  private kindOf(line: TableRow): 'read' | 'duplicate' | 'refused' {
    const ragged = raggedIssue(line, this.columns.length);
    const faults = ragged ? [ragged] : longCellIssues(line, this.columns);
    const read = faults.length > 0 ? { issues: faults } : this.reader.read(line);
    if ('issues' in read) {
      this.issues.push(...read.issues);
      return 'refused';
    }
    const same = this.builder.add(read);
    if (same) {
      const reason = `is the same as line ${same.sameAs}; it is imported once`;
      this.warnings.push({ line: line.line, column: null, value: null, reason });
      return 'duplicate';
    }
    this.firstLines.add(read);
    this.judge.add(read);
    return 'read';
  }

  private buildRegister(): ReadImport['register'] {
    try {
      const register = this.builder.finish();
      return this.issues.length === 0 ? register : null;
    } catch (error) {
      if (!(error instanceof ResultsTableError)) throw error;
      this.issues = this.issues.concat(error.issues);
      return null;
    }
  }
}
