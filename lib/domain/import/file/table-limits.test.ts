import { expect, test } from 'vitest';
import { readImport } from '@/lib/domain/import/judging/read-import';
import { workbook } from '@/tests/samples/sample-workbook';
import { fileOfBytes, readTableFile } from './import-file';
import { readJsonTable } from './read-json-table';
import { chooseDelimiter } from './read-table';

const long = (character: string, length = 200_000) => character.repeat(length);
const inline = (text: string) =>
  `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row>`;
const numbers = (count: number, style: number) =>
  Array.from({ length: count }, (_, row) => `<row><c s="${style}"><v>${row}</v></c></row>`).join('');

const read = (bytes: Uint8Array) => readTableFile(fileOfBytes('polls.xlsx', bytes));

test.each([
  ['a text', () => workbook({ A: inline(long('a')) }), 'the cell in row 2, column 1'],
  ['a shared text', () => workbook({ A: inline('b') }, [long('_x000')]), 'the text 1 that cells share'],
  [
    'a number',
    () => workbook({ A: `<row r="1"><c r="A1"><v>${long('1')}</v></c></row>` }),
    'row 1, column 1',
  ],
  [
    'a formula',
    () => workbook({ A: `<row r="1"><c r="A1"><f>${long('(')}</f></c></row>` }),
    'row 1, column 1',
  ],
  ['a number format', () => workbook({ A: numbers(2000, 2) }, [], [long('[$', 10_000)]), 'the number format'],
  ['columns', () => workbook({ A: `<row r="1"><c r="ZZZ1"><v>1</v></c></row>` }), '18278 columns'],
  ['rows', () => workbook({ A: `<row r="9999999"><c r="A9999999"><v>1</v></c></row>` }), 'a row "9999999"'],
  [
    'cells of one text',
    () => workbook({ A: Array(5000).fill('<row><c t="s"><v>0</v></c></row>').join('') }, [long('a', 32_000)]),
    'more than 134217728 characters',
  ],
  [
    'columns in objects',
    () =>
      new TextEncoder().encode(
        JSON.stringify(Array.from({ length: 3000 }, (_, index) => ({ [`c${index}`]: 1 }))),
      ),
    '3000 rows and 3000 columns',
  ],
  [
    'a text in a CSV file',
    () => new TextEncoder().encode(`a,b\n1,${long('b', 40_000)}\n`),
    'line 2, column b, "bbb',
  ],
])(
  'a small file with too much of %s is refused, and says where, how much and what to do',
  async (_, make, place) => {
    const bytes = make();
    await expect(read(bytes)).rejects.toThrow(place);
    await expect(read(bytes)).rejects.toThrow(/save|leave/);
  },
);

test('a cell of a results table is as short as one of any table', async () => {
  const { resultsColumns } = await import('@/lib/domain/results/results-columns');
  const cells = resultsColumns.map((column) => (column === 'note' ? long('n', 40_000) : ''));
  const csv = `${resultsColumns.join(',')}\n${cells.join(',')}\n`;
  const { issues } = await readImport(fileOfBytes('polls.csv', new TextEncoder().encode(csv)), null);
  expect(issues).toEqual([expect.objectContaining({ line: 2, column: 'note' })]);
});

test('the header of a file with lines of Windows is looked for once, however far down it is told to be', () => {
  const text = 'a\r\n'.repeat(200);
  expect(chooseDelimiter(text, 150)).toBe(',');
  expect(chooseDelimiter(text, 1_000_000_000)).toBe(',');
  expect(chooseDelimiter('a,b\r\n\r\nc;d\r\n', 3)).toBe(';');
});

test('an object of very many names, and a text of very many characters, are read in one go', () => {
  const wide = `[{${Array.from({ length: 16_000 }, (_, index) => `"c${index}": 1`).join(',')}}]`;
  expect(readJsonTable(wide).columns).toHaveLength(16_000);
  expect(readJsonTable(JSON.stringify([{ a: long('"', 5_000_000) }])).rows).toHaveLength(1);
});
