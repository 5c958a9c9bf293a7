import { strFromU8 } from 'fflate';
import { format, getFormatFromId, isDateFormat } from 'numfmt';
import { SaxesParser } from 'saxes';
import type { TableRow } from './read-table';
import { longCellIssue, most, requireSize } from './table-limits';
import { refuseWorkbook } from './unpack-workbook';

/** Elements of XML in each other, texts that cells share, sheets, and characters of a number format, as Excel has them. */
const mostOf = { depth: 100, texts: 2 ** 20, sheets: 1000, format: 255 };

/** Stands before the formula of a cell that holds no value of it. */
export const formulaMark = '\uE000';

/** What the sheets of a workbook share: texts, the number formats of styles, and the day from which days are counted. */
type Shared = { texts: readonly string[]; formats: readonly Format[]; dayZero: number };

/** How the number of a style shows. */
type Format = { isDate: boolean };

type StoredCell = { type: string; style: string; value?: string; formula?: string; text?: string };

/** A sheet with the lines that hold anything, each up to its last filled cell, and with the length of the longest. */
export type Sheet = { name: string; rows: TableRow[]; width: number };

/**
 * The sheets of an unpacked workbook in their order, hidden ones too. A cell with an error holds the text of it (`#N/A`),
 * and a formula without a stored value holds `formulaMark` and itself, so that neither is taken for empty.
 * @throws ResultsTableError where a part is no XML or names what is not there, and where a sheet is larger than is read.
 */
export function readSheets(parts: Readonly<Record<string, Uint8Array>>): Sheet[] {
  const paths = new Map<string, string>();
  walk(parts['xl/_rels/workbook.xml.rels'], (_, { Id = '', Type = '', Target = '' }) => {
    const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
    paths.set(Id, path).set(Type.slice(Type.lastIndexOf('/') + 1), path);
  });
  const partOf = (relation: string) => parts[paths.get(relation) ?? ''];
  const shared = {
    texts: readTexts(partOf('sharedStrings')),
    formats: readFormats(partOf('styles')),
    dayZero: 0,
  };
  const sheets: { name: string; part: Uint8Array }[] = [];
  walk(parts['xl/workbook.xml'], (tag, attributes) => {
    if (tag === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) shared.dayZero = 1462;
    if (tag !== 'sheet') return;
    const name = unescapeText(attributes.name ?? '');
    const [, relation = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
    const part = partOf(relation);
    if (!part || sheets.some((sheet) => sheet.part === part))
      throw damaged(`the sheet ${JSON.stringify(name)} has no part of its own`);
    sheets.push({ name, part });
    if (sheets.length > mostOf.sheets)
      throw refuseWorkbook(
        `the workbook has more than ${mostOf.sheets} sheets; save the one to import as CSV`,
      );
  });
  return sheets.map(({ name, part }) => ({ name, ...readRows(part, shared) }));
}

function readTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  let text = '';
  walk(part, undefined, (tag, inner) => {
    if (tag === 't') text += inner;
    requireShort(text, `the text ${texts.length + 1} that cells share`);
    if (tag !== 'si') return;
    texts.push(unescapeText(text));
    text = '';
    if (texts.length > mostOf.texts)
      throw refuseWorkbook(
        `the workbook has more than the ${mostOf.texts} texts that are read; save the sheet as CSV`,
      );
  });
  return texts;
}

/** The number format of each style that a cell may have. */
function readFormats(part: Uint8Array | undefined): Format[] {
  const own = new Map<string, Format>();
  let formats: Format[] = [];
  walk(part, (tag, { numFmtId = '0', formatCode = '' }) => {
    if (tag === 'numFmt') own.set(numFmtId, readFormat(formatCode));
    if (tag === 'cellXfs') formats = []; // what stood before are styles of styles
    if (tag !== 'xf') return;
    const format = own.get(numFmtId) ?? readFormat(builtInFormat(Number(numFmtId)));
    own.set(numFmtId, format);
    formats.push(format);
  });
  return formats;
}

function readFormat(code: string): Format {
  if (code.length > mostOf.format)
    throw refuseWorkbook(
      `the number format ${JSON.stringify(`${code.slice(0, 40)}…`)} has ${code.length} characters, and Excel takes ${mostOf.format}; save the workbook again, or the sheet as CSV`,
    );
  return { isDate: isDateFormat(code) };
}

function requireShort(text: string, place: string): void {
  if (text.length <= most.cellCharacters) return;
  const { reason, value } = longCellIssue({ line: 1, column: null }, text);
  throw refuseWorkbook(`${place} (${JSON.stringify(value)}) ${reason}`);
}

/** A format that files need not spell out; those of Thai are dates, too, and numfmt begins anew after 58. */
function builtInFormat(id: number): string {
  return getFormatFromId(id >= 71 && id <= 81 ? 14 : id <= 58 ? id : 0);
}

function readRows(part: Uint8Array, shared: Shared): Omit<Sheet, 'name'> {
  const rows = new Map<number, string[]>();
  const last = { row: 0, column: 0, characters: 0 };
  let place = { row: 0, column: 0 };
  let cell: StoredCell | null = null;
  walk(
    part,
    (tag, { r, t = 'n', s = '0' }) => {
      if (tag === 'row') place = { row: r === undefined ? place.row + 1 : rowOf(r), column: 0 };
      if (tag !== 'c') return;
      place = r === undefined ? { ...place, column: place.column + 1 } : placeOf(r);
      cell = { type: t, style: s };
    },
    (tag, inner) => {
      if (!cell) return;
      if (tag === 'v') cell.value = inner;
      if (tag === 'f') cell.formula = inner;
      if (tag === 't') cell.text = (cell.text ?? '') + inner;
      requireShort(inner, `the cell in row ${place.row}, column ${place.column}`);
      requireShort(cell.text ?? '', `the cell in row ${place.row}, column ${place.column}`);
      if (tag !== 'c') return;
      const written = writeCell(cell, shared);
      cell = null;
      if (written === '') return;
      last.row = Math.max(last.row, place.row);
      last.column = Math.max(last.column, place.column);
      last.characters += written.length;
      requireSize(last.row, last.column, last.characters);
      const cells = rows.get(place.row) ?? [];
      cells[place.column - 1] = written;
      rows.set(place.row, cells);
    },
  );
  const filled = [...rows]
    .filter(([, cells]) => cells.some((text) => text.trim() !== ''))
    .sort(([one], [other]) => one - other)
    .map(([line, cells]) => ({ line, cells: Array.from(cells, (text = '') => text) }));
  return { rows: filled, width: last.column };
}

/** Goes through a part: what opens, and what closes with the text before its end; how a text is said (`rPh`) is left out. */
function walk(
  part: Uint8Array | undefined,
  open: (tag: string, attributes: Partial<Record<string, string>>) => void = () => {},
  close: (tag: string, inner: string) => void = () => {},
): void {
  if (!part) return;
  const parser = new SaxesParser();
  let text = '';
  let isSaid = false;
  let depth = 0;
  const read = (more: string) => {
    text += more;
  };
  parser.on('error', ({ message }) => {
    throw refuseWorkbook(`the workbook is damaged (${message}); save it again, or as CSV`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = withoutPrefix(name);
    text = '';
    depth += 1;
    if (depth > mostOf.depth) throw damaged(`it has ${depth} elements in each other`);
    if (tag === 'rPh') isSaid = true;
    else if (!isSaid) open(tag, attributes);
  });
  parser.on('text', read);
  parser.on('cdata', read);
  parser.on('closetag', ({ name }) => {
    const tag = withoutPrefix(name);
    if (tag === 'rPh') isSaid = false;
    else if (!isSaid) close(tag, text);
    text = '';
    depth -= 1;
  });
  parser.write(strFromU8(part)).close();
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function writeCell({ type, style, value, formula, text }: StoredCell, shared: Shared): string {
  if (type === 'inlineStr' && text !== undefined) return unescapeText(text);
  if (value === undefined) return formula === undefined ? '' : formulaMark + formula;
  if (value === '' || type === 'e') return value;
  if (type === 'str') return unescapeText(value);
  if (type === 'b') return String(value === '1' || value === 'true');
  if (type === 'd') return value.slice(0, 10);
  if (type !== 's') return writeNumber(value, shared.formats[Number(style)]?.isDate ?? false, shared.dayZero);
  const found = shared.texts[Number(value)];
  if (found === undefined) throw damaged(`it has no text ${JSON.stringify(value)}`);
  return found;
}

/**
 * A stored number as Excel shows it unformatted: 0.30000000000000004 is 0.3, and 1E-3 is 0.001; of a date the day, and of
 * a time without a day, which is a part of the day 0, the time. A number that is no date shows as it does in Excel.
 */
function writeNumber(stored: string, isDate: boolean, dayZero: number): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  if (isDate) {
    const days = number + dayZero;
    return days < 0 || days >= 2_958_466 ? '#####' : format(days < 1 ? 'hh:mm' : 'yyyy-mm-dd', days);
  }
  const text = String(Number(number.toPrecision(15)));
  return text.includes('e-') ? number.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** Characters that XML cannot hold are written by their number: `_x000D_`. */
function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function rowOf(row: string): number {
  if (!/^\d+$/.test(row) || Number(row) > most.rows) throw damaged(`it has a row ${JSON.stringify(row)}`);
  return Number(row);
}

function placeOf(place: string): { row: number; column: number } {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(place) ?? [];
  if (letters === undefined || row === undefined || Number(row) > most.rows)
    throw damaged(`it has a cell ${JSON.stringify(place)}`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

function damaged(what: string) {
  return refuseWorkbook(`the workbook is damaged: ${what}; save it again`);
}
