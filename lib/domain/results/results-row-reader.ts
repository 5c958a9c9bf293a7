import { type ResultsColumn, restoreText, resultsColumns, textColumns } from './results-columns';
import type { TableIssue } from './results-csv';
import {
  type NumberedRow,
  type ResultsRow,
  resultsCellsSchema,
  resultsRowSchema,
  rowIssues,
} from './results-row';

/** What a cell says, or why it cannot say it. */
type JudgedCell = { cells: Partial<ResultsRow> } | { messages: string[] };

/** So many different cells of a column are remembered at once. */
const most = 20_000;

/**
 * Judges the rows of a results table. The cells of a column repeat, mostly from one row to the next: each is judged once.
 * `isDefused` says that texts may have been kept from being formulas (see `defuseText`).
 */
export class ResultsRowReader {
  private readonly columns: readonly ResultsColumn[];
  private readonly isDefused: boolean;
  private readonly judged: Map<string, JudgedCell>[];
  private above: { cells: readonly string[]; row: ResultsRow } | null = null;

  /** Rows come with their cells in the order of `columns`, which must be all of the results table. */
  constructor(columns: readonly string[], { isDefused }: { isDefused: boolean }) {
    this.columns = columns.flatMap((name) => resultsColumns.find((column) => column === name) ?? []);
    this.isDefused = isDefused;
    this.judged = columns.map(() => new Map());
  }

  read({ line, cells }: { line: number; cells: readonly string[] }): NumberedRow | { issues: TableIssue[] } {
    const { above } = this;
    if (above === null) return this.readFirst(line, cells);
    const row = { ...above.row };
    const issues: TableIssue[] = [];
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? '';
      if (cell === above.cells[index]) continue;
      const judged = this.judge(cell, index);
      if ('cells' in judged) Object.assign(row, judged.cells);
      else issues.push(...this.issuesOf(line, { cell, index }, judged.messages));
    }
    if (issues.length === 0)
      for (const { column, message } of rowIssues(row))
        issues.push(
          ...this.issuesOf(
            line,
            { cell: cells[this.columns.indexOf(column)] ?? '', index: this.columns.indexOf(column) },
            [message],
          ),
        );
    if (issues.length > 0) return { issues };
    this.above = { cells, row };
    return { line, row };
  }

  private readFirst(line: number, cells: readonly string[]): NumberedRow | { issues: TableIssue[] } {
    const texts = Object.fromEntries(
      this.columns.map((column, index) => [column, this.textOf(cells[index] ?? '', column)]),
    );
    const judged = resultsRowSchema.safeParse(texts);
    if (judged.success) {
      this.above = { cells, row: judged.data };
      return { line, row: judged.data };
    }
    return {
      issues: judged.error.issues.map(({ path, message }) => {
        const column = String(path[0]);
        return { line, column, value: texts[column] ?? null, reason: message };
      }),
    };
  }

  private judge(cell: string, index: number): JudgedCell {
    const known = this.judged[index];
    const before = known?.get(cell);
    if (before) return before;
    const column = this.columns[index] ?? 'note';
    const { success, data, error } = resultsCellsSchema.safeParse({ [column]: this.textOf(cell, column) });
    const judged = success ? { cells: data } : { messages: error.issues.map(({ message }) => message) };
    if (known && known.size >= most) known.clear();
    known?.set(cell, judged);
    return judged;
  }

  private textOf(cell: string, column: ResultsColumn): string {
    return this.isDefused && textColumns.has(column) ? restoreText(cell) : cell;
  }

  private issuesOf(
    line: number,
    place: { cell: string; index: number },
    messages: readonly string[],
  ): TableIssue[] {
    const column = this.columns[place.index] ?? 'note';
    return messages.map((reason) => ({ line, column, value: this.textOf(place.cell, column), reason }));
  }
}
