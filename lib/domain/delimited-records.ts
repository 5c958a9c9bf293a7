import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A record of a delimited text with the line that it begins on, from 1. */
export type DelimitedRecord = { line: number; cells: string[] };

/** A delimited text that cannot be cut into records, and the line on which that shows. */
export class DelimitedTextError extends Error {
  override readonly name = 'DelimitedTextError';
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ bytes: z.number() }) }),
);

/** How a text is cut: RFC 4180 has commas, and records of one length. */
type Cut = { delimiter?: string; allowsRagged?: boolean };

/**
 * The records of a delimited text, with or without byte-order mark, with line breaks of any kind, blank lines left out.
 * @throws DelimitedTextError where a quote is never closed, or stands where none may, and at a record of another length
 * unless `allowsRagged`.
 */
export function readRecords(
  text: string,
  { delimiter = ',', allowsRagged = false }: Cut = {},
): DelimitedRecord[] {
  try {
    const parsed = recordsSchema.parse(
      parse(text, {
        bom: true,
        info: true,
        skip_empty_lines: true,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: allowsRagged,
        delimiter,
      }),
    );
    const lines = new LineCounter(text);
    return parsed.map(({ record, info }) => ({ line: lines.lineOfRecordUpTo(info.bytes), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw inOwnWords(error, text, delimiter);
  }
}

function inOwnWords(error: CsvError, text: string, delimiter: string): DelimitedTextError {
  const line = typeof error.lines === 'number' ? error.lines : 1;
  const code: string = error.code;
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new DelimitedTextError(lineOfOpenQuote(text, delimiter), 'a quote opens here and is never closed');
  if (code !== 'CSV_INVALID_CLOSING_QUOTE' && code !== 'INVALID_OPENING_QUOTE')
    return new DelimitedTextError(line, error.message);
  const place = typeof error.column === 'number' ? `cell ${error.column + 1}` : 'a cell';
  const reason = `a quote stands in the middle of ${place}; put the whole cell in quotes, and double those in it`;
  return new DelimitedTextError(line, reason);
}

const [lineFeed, carriageReturn] = [10, 13];

/** Tells on which line of a file each record begins, from 1, counting the blank lines before it and the breaks in cells. */
class LineCounter {
  private readonly bytes: Uint8Array;
  private position = 0;
  private line = 1;

  constructor(text: string) {
    this.bytes = new TextEncoder().encode(text);
  }

  lineOfRecordUpTo(end: number): number {
    while (this.isBreak(this.position)) this.step();
    const { line } = this;
    while (this.position < end) this.step();
    return line;
  }

  private isBreak(position: number): boolean {
    const byte = this.bytes[position];
    return byte === lineFeed || byte === carriageReturn;
  }

  /** One byte on; a carriage return before a line feed is half of one break. */
  private step(): void {
    const isHalf = this.bytes[this.position] === carriageReturn && this.bytes[this.position + 1] === lineFeed;
    if (this.isBreak(this.position) && !isHalf) this.line += 1;
    this.position += 1;
  }
}

/** The line of the quote that opens a cell and is closed nowhere. */
function lineOfOpenQuote(text: string, delimiter: string): number {
  const isStart = (index: number) =>
    index === 0 || [delimiter, '\r', '\n', '\uFEFF'].includes(text[index - 1] ?? '');
  let open = text.indexOf('"');
  while (open >= 0) {
    if (!isStart(open)) {
      open = text.indexOf('"', open + 1);
      continue;
    }
    const close = closingQuote(text, open + 1);
    if (close < 0) break;
    open = text.indexOf('"', close + 1);
  }
  return (text.slice(0, Math.max(0, open)).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
}

/** Where a quoted cell that is read from `from` on ends, past doubled quotes; -1 where it does not. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}
