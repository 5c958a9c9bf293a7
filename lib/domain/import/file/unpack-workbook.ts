import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ResultsTableError } from '@/lib/domain/results/results-csv';

/** Bytes of a workbook's unpacked XML, and cells of a sheet up to the last that holds something. */
const most = { bytes: 128 * 2 ** 20, cells: 4_000_000, rows: 2 ** 20 };

/** Stands before the formula of a cell that holds no value of it. */
export const formulaMark = '\uE000';

/**
 * A workbook that can be read safely and leaves nothing out: its XML alone, bounded in size, in which a cell with an error
 * holds the text of it (`#N/A`) and a formula without a stored value holds `formulaMark` and itself. What reads workbooks
 * would take both for empty.
 * @throws ResultsTableError where the bytes are no zip file, no workbook, or unpack to more than is read.
 */
export function unpackWorkbook(bytes: Uint8Array): ArrayBuffer {
  const parts = unpack(bytes);
  for (const [path, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    if (/<(?:\w+:)?sheetData[\s>]/.test(xml)) parts[path] = strToU8(prepareSheet(xml));
  }
  const packed = zipSync(parts, { level: 0 });
  const buffer = new ArrayBuffer(packed.length);
  new Uint8Array(buffer).set(packed);
  return buffer;
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const sizes = new Map<string, number>();
  unzip(bytes, ({ name, originalSize }) => {
    sizes.set(name, originalSize);
    return false;
  });
  requireWorkbook(sizes);
  const isRead = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');
  const size = [...sizes].reduce((sum, [name, part]) => sum + (isRead(name) ? part : 0), 0);
  if (size > most.bytes)
    throw refusal(
      `the workbook unpacks to ${Math.ceil(size / 2 ** 20)} MB, and ${most.bytes / 2 ** 20} MB are read; save the sheet as CSV`,
    );
  return unzip(bytes, ({ name }) => isRead(name));
}

function unzip(bytes: Uint8Array, filter: (entry: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    // What fflate throws is an Error with a number as its code, and it exports no class for it.
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error;
    throw refusal(`the file begins as an Excel workbook, but is damaged (${error.message}); save it again`);
  }
}

function requireWorkbook(entries: ReadonlyMap<string, number>): void {
  if (entries.has('xl/workbook.xml')) return;
  const names = [...entries.keys()];
  if (names.includes('xl/workbook.bin') || names.includes('content.xml'))
    throw refusal('a workbook of another kind than .xlsx; save it as .xlsx, or as CSV');
  throw refusal('a zip file that is no Excel workbook; unpack it, and import the file in it');
}

const cellPattern = /<((?:\w+:)?)c(\s[^>]*?)?(?:\/>|>(.*?)<\/\1c>)/gs;

function prepareSheet(xml: string): string {
  for (const [, , row = ''] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br\s*=\s*(["'])(.*?)\1/g)) requireRow(row);
  const last = { row: 0, column: 0 };
  return xml.replace(cellPattern, (whole, prefix: string, attributes = '', content = '') => {
    if (content === '') return whole;
    const { row, column } = placeOf(attributes);
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
    if (last.row * last.column > most.cells)
      throw refusal(
        `the sheet has ${last.row} rows and ${last.column} columns, more than the ${most.cells} cells that are read; save it as CSV`,
      );
    const type = /\bt\s*=\s*["'](\w+)["']/.exec(attributes)?.[1];
    const formula = new RegExp(`<${prefix}f(?:\\s[^>]*?)?(?:/>|>(.*?)</${prefix}f>)`, 's').exec(content);
    const hasValue = content.includes(`<${prefix}v>`) || content.includes(`<${prefix}v/>`);
    if (formula && !hasValue)
      return `<${prefix}c${withType(attributes)}><${prefix}v>${formulaMark}${formula[1] ?? ''}</${prefix}v></${prefix}c>`;
    return type === 'e' ? `<${prefix}c${withType(attributes)}>${content}</${prefix}c>` : whole;
  });
}

/** A cell's attributes with the type of a text that a formula gave. */
function withType(attributes: string): string {
  return `${attributes.replace(/\st\s*=\s*["']\w+["']/, '')} t="str"`;
}

function requireRow(row: string): void {
  if (!/^\d+$/.test(row) || Number(row) > most.rows)
    throw refusal(`the workbook is damaged: it has a row ${JSON.stringify(row)}; save it again`);
}

function placeOf(attributes: string): { row: number; column: number } {
  const place = /(?<![\w:])r\s*=\s*["'](.*?)["']/.exec(attributes)?.[1] ?? '';
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? [];
  if (letters === undefined || row === undefined)
    throw refusal(`the workbook is damaged: it has a cell ${JSON.stringify(place)}; save it again`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

function refusal(reason: string): ResultsTableError {
  return new ResultsTableError([{ line: 1, column: null, value: null, reason }]);
}
