import { columnsFrom, type ResultsColumn } from './results-columns';
import type { TableIssue } from './results-csv';
import type { NumberedRow, ResultsRow } from './results-row';

/** The first row of a thing, which those after it are compared with. */
type First = { line: number; cells: string[] };

/** A thing that rows speak of, by its name, the columns that tell it from others and those in which its rows agree. */
type Thing = {
  thing: string;
  keys: readonly ('wave' | 'question' | 'option')[];
  columns: readonly ResultsColumn[];
};
const wave: Thing = { thing: 'wave', keys: ['wave'], columns: columnsFrom('wave_title', 'design_effect') };
const question: Thing = { thing: 'question', keys: ['question'], columns: ['question_title', 'topic'] };
const item: Thing = { thing: 'item', keys: ['wave', 'question'], columns: ['question_wording'] };
const option: Thing = { thing: 'option', keys: ['question', 'option'], columns: ['option_kind'] };

/** Finds where rows disagree about their wave, question, item without a wording, or option. */
export class RowComparer {
  private readonly firsts = new Map<string, First>();

  /** An issue for every column in which a row differs from the first row of the same thing. `before` was the last one. */
  compare(numbered: NumberedRow, before: ResultsRow | null): TableIssue[] {
    const things =
      'missing' in numbered.row.question_wording ? [wave, question, item, option] : [wave, question, option];
    return things.flatMap((thing) => this.compareThing(numbered, before, thing));
  }

  private compareThing({ row, line }: NumberedRow, before: ResultsRow | null, compared: Thing): TableIssue[] {
    const { thing, keys, columns } = compared;
    if (before && isSame(row, before, keys) && isSame(row, before, columns)) return [];
    const id = JSON.stringify([thing, ...keys.map((key) => row[key])]);
    const first = this.firsts.get(id);
    if (first) return compareWith(first, { row, line }, compared);
    this.firsts.set(id, { line, cells: columns.map((column) => cellOf(row[column])) });
    return [];
  }
}

/** An issue for every column in which a row differs from the first of its thing. */
export function compareWith(
  first: First,
  { row, line }: NumberedRow,
  { thing, columns }: Pick<Thing, 'thing' | 'columns'>,
): TableIssue[] {
  return columns.flatMap((column, index) => {
    const [mine, theirs] = [cellOf(row[column]), first.cells[index] ?? ''];
    if (mine === theirs) return [];
    const reason = `differs from ${JSON.stringify(theirs)} on line ${first.line}, though it is the same ${thing}`;
    return [{ line, column, value: mine, reason }];
  });
}

/** Whether two things have the very same in these fields; cells that say the same are mostly one object. */
export function isSame<T>(one: T, other: T, fields: readonly (keyof T)[]): boolean {
  for (const field of fields) if (one[field] !== other[field]) return false;
  return true;
}

/** What a compared cell says, as it stands in the file. */
export function cellOf(cell: ResultsRow[ResultsColumn]): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('missing' in cell) return cell.missing === 'not_entered' ? '' : cell.missing;
  return Array.isArray(cell.value) ? cell.value.join('; ') : String(cell.value);
}
