import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ResultsTableError, writeTableIssue } from '@/lib/domain/results/results-csv';
import { workbook } from '@/tests/samples/sample-workbook';
import { fileOfBytes, readTableFile } from './import-file';

/** A zip file whose directory says another size of its last part. */
function saidToUnpackTo(size: number, bytes: Uint8Array): Uint8Array {
  const directory = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, size, true);
  return bytes;
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (line: number, ...cells: string[]) => `<row r="${line}">${cells.join('')}</row>`;
const small =
  row(1, text('A1', 'Firm'), text('B1', 'Yes')) + row(2, text('A2', 'A'), '<c r="B2"><v>60</v></c>');
const empty = row(1, '<c r="A1" s="1"/>');

const read = (bytes: Uint8Array, sheet: string | null = null) =>
  readTableFile(fileOfBytes('polls.xlsx', bytes), { sheet });

async function refusalOf(bytes: Uint8Array, sheet: string | null = null): Promise<string> {
  const error = await read(bytes, sheet).then(
    () => null,
    (reason) => reason,
  );
  if (error instanceof ResultsTableError) return error.issues.map(writeTableIssue).join('\n');
  throw error ?? new Error('not refused');
}

describe('a workbook', () => {
  test('is read with numbers as Excel shows them, days, truth values, and what is stored of formulas', async () => {
    const rows =
      row(
        3,
        '<c r="A3" t="s"><v>0</v></c>',
        text('B3', ' Yes '),
        text('D3', 'n'),
        text('E3', 'ok'),
        text('F3', 'sum'),
      ) +
      row(
        5,
        '<c r="A5" s="1"><v>45356</v></c>',
        '<c r="B5"><v>0.30000000000000004</v></c>',
        '<c r="D5"><v>1.5E3</v></c>',
        '<c r="E5" t="b"><v>1</v></c>',
        '<c r="F5"><f>B5*2</f><v>60.6</v></c>',
      ) +
      row(
        6,
        '<c r="A6" s="1"><v>0.5</v></c>',
        '<c r="B6"><v>1E-7</v></c>',
        '<c r="F6" t="str"><f>A1</f><v></v></c>',
      ) +
      row(
        7,
        '<c r="A7" s="1"><v>45356.75</v></c>',
        '<c r="B7" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        text('D7', ' x'),
      ) +
      row(900, '<c r="A900" s="1"/>');
    expect(await read(workbook({ Polls: rows }, ['Day']))).toEqual({
      format: 'xlsx',
      encoding: null,
      sheet: 'Polls',
      sheets: ['Polls'],
      notes: [],
      table: {
        columns: ['Day', 'Yes', 'n', 'ok', 'sum'],
        rows: [
          { line: 5, cells: ['2024-03-05', '0.3', '1500', 'true', '60.6'] },
          { line: 6, cells: ['12:00', '0.0000001', '', '', ''] },
          { line: 7, cells: ['2024-03-05', '#DIV/0!', 'x', '', ''] },
        ],
      },
    });
  });

  test('is read with dates in formats of its own, days since 1904, texts in pieces, and places that are not told', async () => {
    const rows =
      row(
        1,
        '<c t="s"><v>0</v></c>',
        text('B1', 'a_x000D_b'),
        text('C1', 'n'),
        text('D1', 'unknown format'),
      ) +
      '<x:row xmlns:x="x"><x:c s="2"><x:v>43894</x:v></x:c><x:c s="3"><x:v>43894</x:v></x:c></x:row>' +
      row(
        4,
        '<c r="C4" t="d"><v>2024-03-05T12:00:00</v></c>',
        '<c r="D4" s="4"><v>69</v></c>',
        '<c r="A4" s="1"><v>-2000</v></c>',
        '<c r="B4" t="inlineStr"><is><r><t>one, </t></r><r><t>two</t></r><rPh sb="0" eb="1"><t>said</t></rPh></is></c>',
      ) +
      row(3, '<c r="B3"><f t="shared" si="0"/><v xml:space="preserve">1</v></c>');
    const bytes = workbook(
      { Polls: rows },
      ['D</t></r><r><t>ay</t></r><rPh sb="0" eb="1"><t>said</t></rPh><r><t>'],
      ['d. mmmm yyyy', '0.0 &quot;days&quot;'],
      '<workbookPr date1904="1"/>',
    );
    expect((await read(bytes)).table).toEqual({
      columns: ['Day', 'a\nb', 'n', 'unknown format'],
      rows: [
        { line: 2, cells: ['2024-03-05', '43894', '', ''] },
        { line: 3, cells: ['', '1', '', ''] },
        { line: 4, cells: ['#####', 'one, two', '2024-03-05', '69'] },
      ],
    });
  });

  test('with one filled sheet is that sheet, with a note', async () => {
    const { sheet, sheets, notes } = await read(workbook({ About: empty, Polls: small }));
    expect({ sheet, sheets, notes }).toEqual({
      sheet: 'Polls',
      sheets: ['About', 'Polls'],
      notes: ['read the sheet "Polls": the other sheets are empty'],
    });
  });

  test('with several filled sheets asks which, unless told', async () => {
    const bytes = workbook({ About: small, Polls: small });
    expect(await refusalOf(bytes)).toBe(
      'line 1: the workbook has the sheets "About", "Polls"; say which of them',
    );
    expect(await refusalOf(bytes, 'polls')).toBe(
      'line 1: the workbook has no sheet "polls"; its sheets are "About", "Polls"',
    );
    expect(await read(bytes, 'Polls')).toMatchObject({
      sheet: 'Polls',
      notes: [],
      table: { rows: [{ line: 2 }] },
    });
  });
});

describe('a workbook is refused', () => {
  test('where it is empty, or its columns have no names or the same', async () => {
    expect(await refusalOf(workbook({ Polls: empty }))).toBe(
      'line 1: the workbook is empty; the first line of a sheet must name the columns',
    );
    const rows = row(2, text('A2', 'a'), text('C2', 'a')) + row(3, text('B3', 'x'));
    expect(await refusalOf(workbook({ Polls: rows }))).toBe(
      'line 2, "": column 2 has no name; name it, or take it out of the file\n' +
        'line 2, column a, "a": column 3 has the name of column 1; give each column a name of its own',
    );
  });

  test('at a formula without a stored value', async () => {
    const rows = `${row(1, text('A1', 'Yes'))}${row(2, '<c r="A2"><f>B2&amp;"x"</f></c>')}`;
    expect(await refusalOf(workbook({ Polls: rows }))).toBe(
      'line 2, column Yes, "=B2&\\"x\\"": the workbook stores no value of this formula, and formulas are not run; ' +
        'open it in a spreadsheet program and save it',
    );
  });

  test('where it is an old Excel file or has a password', async () => {
    expect(await refusalOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe(
      'line 1: an Excel file that is old (.xls) or has a password; save it as .xlsx without a password, or as CSV',
    );
  });

  test('where it is another zip file, or damaged', async () => {
    expect(await refusalOf(zipSync({ 'polls.csv': strToU8('a,b') }))).toBe(
      'line 1: a zip file that is no Excel workbook; unpack it, and import the file in it',
    );
    expect(await refusalOf(zipSync({ 'content.xml': strToU8('<a/>') }))).toBe(
      'line 1: a workbook of another kind than .xlsx; save it as .xlsx, or as CSV',
    );
    expect(await refusalOf(workbook({ Polls: small }).subarray(0, 400))).toContain('is damaged (');
    expect(await refusalOf(workbook({ Polls: '<row r="1"><c' }))).toContain('the workbook is damaged (');
    expect(await refusalOf(workbook({ Polls: row(1, '<c r="1A"><v>1</v></c>') }))).toBe(
      'line 1: the workbook is damaged: it has a cell "1A"; save it again',
    );
    expect(await refusalOf(workbook({ Polls: '<a>'.repeat(1000) }))).toBe(
      'line 1: the workbook is damaged: it has 101 elements in each other; save it again',
    );
    expect(await refusalOf(workbook({ Polls: row(1, '<c r="A1" t="s"><v>7</v></c>') }))).toBe(
      'line 1: the workbook is damaged: it has no text "7"; save it again',
    );
    expect(await refusalOf(workbook({ Polls: '<row r="4000000000"/>' }))).toBe(
      'line 1: the workbook is damaged: it has a row "4000000000"; save it again',
    );
  });

  test('where it unpacks to more than is read', async () => {
    expect(await refusalOf(saidToUnpackTo(200 * 2 ** 20, workbook({ Polls: small })))).toBe(
      'line 1: the workbook unpacks to 201 MB, and 128 MB are read; save the sheet as CSV',
    );
    expect(await refusalOf(saidToUnpackTo(10, workbook({ Polls: small })))).toContain('damaged');
    const wide = row(1, text('A1', 'a')) + row(1048576, '<c r="XFD1048576"><v>1</v></c>');
    expect(await refusalOf(workbook({ Polls: wide }))).toBe(
      'line 1: the table has 1048576 rows and 16384 columns, more than the 4000000 cells that are read; leave out what is not needed, or import it in parts',
    );
  });
});
