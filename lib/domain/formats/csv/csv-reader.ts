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

const [lineFeed, carriageReturn, quote] = [10, 13, 34];
/** Characters of a record that is still open at the end of a part; a longer one has lost a quote. */
const longest = 2 ** 22;

/** A cell as it stood in the text, what it says, and the line breaks in it. */
type CutCell = { raw: string; value: string; breaks: number };

/**
 * Cuts a delimited text that comes in parts into records (RFC 4180), with line breaks of any kind, blank lines left out.
 * A cell that is the same as the one above it is the same string, which spares most of the work on tables of results.
 * @throws DelimitedTextError where a quote is never closed, or stands where none may.
 */
export class RecordCutter {
  private readonly delimiter: number;
  private readonly above: CutCell[] = [];
  private rest = '';
  private line = 1;
  private isBegun = false;
  private cells: string[] = [];

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Cuts the next part. What of it belongs to a record that may go on is kept for the next call, unless it is the last. */
  cut(part: string, { isLast }: { isLast: boolean }, take: (record: DelimitedRecord) => void): void {
    const text = this.rest === '' ? part : this.rest + part;
    let start = this.isBegun || text.charCodeAt(0) !== 0xfeff ? 0 : 1;
    this.isBegun ||= text.length > 0;
    while (start < text.length) {
      const { line } = this;
      const next = this.cutRecord(text, start, isLast);
      if (next < 0) break;
      if (!isBreak(text.charCodeAt(start))) take({ line, cells: this.cells });
      start = next;
    }
    this.rest = text.slice(start);
    // What is kept is looked at again with each part: a line without an end would take the square of its length.
    if (this.rest.length > longest)
      throw new DelimitedTextError(
        this.line,
        `this line has not ended after ${longest} characters; shorten it`,
      );
  }

  /** Cuts the record that begins at `start`; gives where the next begins, or -1 where this one is not whole yet. */
  private cutRecord(text: string, start: number, isLast: boolean): number {
    const cells: string[] = [];
    let { line } = this;
    let at = start;
    for (;;) {
      const cell = this.cutCell(text, at, { line, index: cells.length, isLast });
      if (cell === null) return -1;
      line += cell.breaks;
      cells.push(cell.value);
      const end = at + cell.raw.length;
      if (text.charCodeAt(end) === this.delimiter) {
        at = end + 1;
        continue;
      }
      const next = afterBreak(text, end);
      if (next >= text.length && !isLast && text.charCodeAt(next - 1) !== lineFeed) return -1;
      this.cells = cells;
      this.line = line + 1;
      return next;
    }
  }

  private cutCell(
    text: string,
    at: number,
    place: { line: number; index: number; isLast: boolean },
  ): CutCell | null {
    const above = this.above[place.index];
    if (above !== undefined && text.startsWith(above.raw, at) && this.endsAt(text, at + above.raw.length))
      return above;
    const cell =
      text.charCodeAt(at) === quote ? this.cutQuoted(text, at, place) : this.cutPlain(text, at, place);
    if (cell !== null) this.above[place.index] = cell;
    return cell;
  }

  private cutPlain(text: string, at: number, place: { line: number; index: number }): CutCell {
    let end = at;
    while (!this.endsAt(text, end)) {
      if (text.charCodeAt(end) === quote) throw strayQuote(place);
      end += 1;
    }
    const value = ownText(text.slice(at, end));
    return { raw: value, value, breaks: 0 };
  }

  private cutQuoted(
    text: string,
    at: number,
    place: { line: number; index: number; isLast: boolean },
  ): CutCell | null {
    let close = text.indexOf('"', at + 1);
    while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
    if (close < 0) {
      if (place.isLast) throw new DelimitedTextError(place.line, 'a quote opens here and is never closed');
      if (text.length - at > longest)
        throw new DelimitedTextError(
          place.line,
          `a quote opens here and is not closed for ${longest} characters`,
        );
      return null;
    }
    if (close + 1 === text.length && !place.isLast) return null;
    if (!this.endsAt(text, close + 1)) throw strayQuote(place);
    const inner = text.slice(at + 1, close);
    const breaks = inner.match(/\r\n|\r|\n/g)?.length ?? 0;
    return { raw: ownText(text.slice(at, close + 1)), value: ownText(inner.replaceAll('""', '"')), breaks };
  }

  private endsAt(text: string, index: number): boolean {
    const code = text.charCodeAt(index);
    return code === this.delimiter || isBreak(code) || index >= text.length;
  }
}

/** The same text by itself: a piece of a long text would keep all of that in memory. */
function ownText(piece: string): string {
  return ` ${piece}`.slice(1);
}

function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** Where the line after the break at `end` begins. */
function afterBreak(text: string, end: number): number {
  if (text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed) return end + 2;
  return Math.min(end + 1, text.length);
}

function strayQuote({ line, index }: { line: number; index: number }): DelimitedTextError {
  const place = `cell ${index + 1}`;
  const reason = `a quote stands in the middle of ${place}; put the whole cell in quotes, and double those in it`;
  return new DelimitedTextError(line, reason);
}
