import { ResultsTableError, type TableIssue } from '@/lib/domain/results/results-csv';
import { frameTable } from './frame-table';
import { type FileTable, headerIssues, type TableRow } from './read-table';
import { type TablePlace, wholeFile } from './table-place';
import { refuseWorkbook, unpackWorkbook } from './unpack-workbook';
import { formulaMark, readSheets, type Sheet } from './workbook-sheets';

/**
 * Reads a sheet of an Excel workbook: the one that is told, or the only one with a filled cell. Formulas are not run: what
 * the workbook stores of them counts. The first line with a filled cell names the columns, unless `place` says otherwise; lines are those of the sheet.
 * Numbers are as Excel shows them unformatted (15 digits), dates their day.
 * @throws ResultsTableError with every issue: a file that is no workbook, is damaged or too large, a sheet that is not
 * there, several that could be meant, empty or double column names, a formula without a stored value.
 */
export function readWorkbook(
  bytes: Uint8Array,
  told: string | null,
  place: TablePlace = wholeFile,
): { table: FileTable; sheet: string; sheets: string[]; notes: string[] } {
  const all = readSheets(unpackWorkbook(bytes));
  const sheets = all.map(({ name }) => name);
  const sheet = told === null ? onlySheet(all) : all.find(({ name }) => name === told);
  if (!sheet)
    throw refuseWorkbook(
      `the workbook has no sheet ${JSON.stringify(told)}; its sheets are ${listed(sheets)}`,
    );
  const isChosen = told === null && all.length > 1;
  const notes = isChosen ? [`read the sheet ${JSON.stringify(sheet.name)}: the other sheets are empty`] : [];
  return { table: tableOf(sheet, place), sheet: sheet.name, sheets, notes };
}

function onlySheet(all: readonly Sheet[]): Sheet {
  const filled = all.filter(({ rows }) => rows.length > 0);
  const [only] = filled;
  if (!only) throw refuseWorkbook('the workbook is empty; the first line of a sheet must name the columns');
  if (filled.length > 1)
    throw refuseWorkbook(
      `the workbook has the sheets ${listed(filled.map(({ name }) => name))}; say which of them`,
    );
  return only;
}

function tableOf(sheet: Sheet, place: TablePlace): FileTable {
  if (sheet.rows.length === 0)
    throw refuseWorkbook('the sheet is empty; its first line must name the columns');
  const even = sheet.rows.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array<string>(sheet.width - cells.length).fill('')],
  }));
  const { columns: names, rows, headerLine } = frameTable(even, place);
  // What separates columns to the eye alone has neither a name nor a cell.
  const kept = names.flatMap((name, index) =>
    name !== '' || rows.some(({ cells }) => (cells[index] ?? '') !== '') ? [index] : [],
  );
  const columns = kept.map((index) => names[index] ?? '');
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

function listed(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}
