import readSheets from 'read-excel-file/universal';
import { ResultsTableError, type TableIssue } from '@/lib/domain/results/results-csv';
import { frameTable } from './frame-table';
import { headerIssues, type Table, type TableRow } from './read-table';
import { type TablePlace, wholeFile } from './table-place';
import { formulaMark, unpackWorkbook } from './unpack-workbook';

type Sheet = { name: string; rows: TableRow[] };

/**
 * Reads a sheet of an Excel workbook: the one that is told, or the only one with a filled cell. Formulas are not run: what
 * the workbook stores of them counts. The first line with a filled cell names the columns, unless `place` says otherwise; lines are those of the sheet.
 * Numbers are as Excel shows them unformatted (15 digits), dates their day.
 * @throws ResultsTableError with every issue: a file that is no workbook, is damaged or too large, a sheet that is not
 * there, several that could be meant, empty or double column names, a formula without a stored value.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  told: string | null,
  place: TablePlace = wholeFile,
): Promise<{ table: Table; sheet: string; sheets: string[]; notes: string[] }> {
  const all = await sheetsOf(unpackWorkbook(bytes));
  const sheets = all.map(({ name }) => name);
  const sheet = told === null ? onlySheet(all) : all.find(({ name }) => name === told);
  if (!sheet)
    throw refusal(`the workbook has no sheet ${JSON.stringify(told)}; its sheets are ${listed(sheets)}`);
  const isChosen = told === null && all.length > 1;
  const notes = isChosen ? [`read the sheet ${JSON.stringify(sheet.name)}: the other sheets are empty`] : [];
  return { table: tableOf(sheet, place), sheet: sheet.name, sheets, notes };
}

async function sheetsOf(workbook: ArrayBuffer): Promise<Sheet[]> {
  try {
    const sheets = await readSheets(workbook, { trim: false, parseNumber: writeNumber });
    return sheets.map(({ sheet, data = [] }) => ({
      name: sheet,
      rows: data
        .map((cells, index) => ({ line: index + 1, cells: cells.map(writeCell) }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    }));
  } catch (error) {
    // The reader has the bytes alone to complain of, and its XML parser throws plain errors.
    if (!(error instanceof Error)) throw error;
    throw refusal(`the workbook is damaged (${error.message}); save it again, or as CSV`);
  }
}

function onlySheet(all: readonly Sheet[]): Sheet {
  const filled = all.filter(({ rows }) => rows.length > 0);
  const [only] = filled;
  if (!only) throw refusal('the workbook is empty; the first line of a sheet must name the columns');
  if (filled.length > 1)
    throw refusal(`the workbook has the sheets ${listed(filled.map(({ name }) => name))}; say which of them`);
  return only;
}

function tableOf(sheet: Sheet, place: TablePlace): Table {
  if (sheet.rows.length === 0) throw refusal('the sheet is empty; its first line must name the columns');
  const { columns: names, rows, headerLine } = frameTable(sheet.rows, place);
  // What separates columns to the eye alone has neither a name nor a cell.
  const kept = names.flatMap((name, index) =>
    name.trim() !== '' || rows.some(({ cells }) => (cells[index] ?? '').trim() !== '') ? [index] : [],
  );
  const columns = kept.map((index) => (names[index] ?? '').trim());
  const table = {
    columns,
    rows: rows.map(({ line, cells }) => ({ line, cells: kept.map((index) => cells[index] ?? '') })),
  };
  const issues = [
    ...headerIssues(columns, headerLine),
    ...table.rows.flatMap((row) => formulaIssues(row, columns)),
  ];
  if (issues.length > 0) throw new ResultsTableError(issues);
  return table;
}

function formulaIssues({ line, cells }: TableRow, columns: readonly string[]): TableIssue[] {
  return cells.flatMap((cell, index) => {
    if (!cell.startsWith(formulaMark)) return [];
    const reason =
      'the workbook stores no value of this formula, and formulas are not run; open it in a spreadsheet program and save it';
    return [{ line, column: columns[index] ?? null, value: `=${cell.slice(formulaMark.length)}`, reason }];
  });
}

function writeCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? writeDate(cell) : String(cell);
}

/**
 * The day of a date; of a time without a day, which Excel keeps as a part of its day 0, the time. A number
 * that is no date shows as it does in Excel.
 */
function writeDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#####';
  const [day = '', time = ''] = date.toISOString().split('T');
  return day < '1900' ? time.slice(0, 5) : day;
}

/** A stored number as Excel shows it: 0.30000000000000004 is 0.3, and 1E-3 is 0.001. */
function writeNumber(stored: string): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  const text = String(Number(number.toPrecision(15)));
  return text.includes('e-') ? number.toFixed(20).replace(/\.?0+$/, '') : text;
}

function listed(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}

function refusal(reason: string): ResultsTableError {
  return new ResultsTableError([{ line: 1, column: null, value: null, reason }]);
}
