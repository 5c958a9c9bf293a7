import { parse } from 'csv-parse/sync';
import { cleanLine } from '@/lib/domain/values/text';
import { readTypedShare } from '@/lib/domain/values/typed-share';

/**
 * What was copied from a spreadsheet or a document, as a block of a grid. `labels` is its first column where that holds
 * words, `heads` its first row where that does; every row of `rows` is equally long.
 */
export type PastedBlock = { labels: string[] | null; heads: string[] | null; rows: string[][] };

/**
 * Reads a pasted text: cells are set apart by tabs, by two or more blanks, or, at the end of a line of words, by one
 * blank each (`Democratic Party 28.3 47.0`). Null where it is no more than one cell.
 */
export function readPaste(text: string): PastedBlock | null {
  const cells = text.includes('\t') ? readSheet(text) : readLines(text);
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (cells.length * width < 2) return null;
  const even = cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const hasLabels = mostly(
    even.map(([first = '']) => first),
    isWord,
  );
  const values = hasLabels ? even.map(([, ...rest]) => rest) : even;
  const [head = [], ...below] = values;
  const hasHeads = below.length > 0 && mostly(head, isWord) && mostly(below.flat(), (cell) => !isWord(cell));
  return {
    labels: hasLabels ? even.map(([first = '']) => first).slice(hasHeads ? 1 : 0) : null,
    heads: hasHeads ? head : null,
    rows: hasHeads ? below : values,
  };
}

function readSheet(text: string): string[][] {
  const records: string[][] = parse(text, {
    delimiter: '\t',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return records.map((row) => row.map(cleanLine));
}

function readLines(text: string): string[][] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => joinSigns(line.trim()))
    .filter((line) => line !== '');
  return lines.map((line) =>
    line.split(/[ \u00a0]{2,}/).flatMap((part, index) => (index === 0 ? readWords(part) : [cleanLine(part)])),
  );
}

/** Puts the signs that a document sets apart from their number back to it: `68,9 %`, `< 1`. */
function joinSigns(line: string): string {
  return line.replace(/(\d)[ \u00a0]+%/g, '$1%').replace(/([<>~≈])[ \u00a0]+(?=[\d.,])/g, '$1');
}

/** The words at the beginning of a line, and the shares after them. */
function readWords(line: string): string[] {
  const tokens = line.split(/[ \u00a0]+/);
  let shares = 0;
  while (shares < tokens.length && isPrinted(tokens[tokens.length - 1 - shares] ?? '')) shares += 1;
  const words = tokens.slice(0, tokens.length - shares).join(' ');
  return [...(words === '' ? [] : [words]), ...(shares === 0 ? [] : tokens.slice(-shares))];
}

function isPrinted(text: string): boolean {
  const { kind } = readTypedShare(text);
  return kind === 'share' || kind === 'unreported';
}

function isWord(text: string): boolean {
  return readTypedShare(text).kind === 'wrong' && /\p{L}/u.test(text);
}

/** Whether more than half of what is not blank is so. */
function mostly(cells: string[], is: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.filter(is).length * 2 > filled.length;
}
