import { ResultsTableError, type TableIssue } from '@/lib/domain/results/results-csv';
import { cleanText } from '@/lib/domain/values/text';
import type { FileTable } from './read-table';
import { requireSize } from './table-limits';

type Entry = { line: number; cells: Map<string, string> };

const token = /["[\]{},:]|[^\s[\]{},:"]+|\r\n|\r|\n/g;

/**
 * Reads a JSON array of flat objects as a table: a row for each object, a column for each name in the order of their
 * first use. Numbers stay as they are written (69.0 is not 69); null and a name that an object lacks are empty cells.
 * @throws ResultsTableError with every issue: text that is no JSON, anything but objects in an array, a name that stands
 * twice or is empty, a value that is itself an object or array.
 */
export function readJsonTable(text: string): FileTable {
  requireJson(text);
  const reader = new EntryReader();
  for (const part of partsOf(text)) reader.read(part);
  const entries = reader.finish();
  const columns = [...new Set(entries.flatMap(({ cells }) => [...cells.keys()]))];
  requireSize(entries.length, columns.length);
  return {
    columns,
    rows: entries.map(({ line, cells }) => ({
      line,
      cells: columns.map((column) => cells.get(column) ?? ''),
    })),
  };
}

/** The parts of a text that is JSON: marks, numbers and words, texts in their quotes, line breaks. */
function* partsOf(text: string): Generator<string> {
  const marks = new RegExp(token);
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    if (found[0] === '"') marks.lastIndex = endOfText(text, marks.lastIndex);
    yield text.slice(found.index, marks.lastIndex);
  }
}

/** Where a text in quotes ends that begins before `at`. */
function endOfText(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

function requireJson(text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ResultsTableError([
      { line: 1, column: null, value: null, reason: `no JSON: ${error.message}` },
    ]);
  }
}

/** Reads the parts of a text that is known to be JSON. */
class EntryReader {
  private readonly entries: Entry[] = [];
  private readonly issues: TableIssue[] = [];
  private line = 1;
  private depth = 0;
  /** Things begun in the array so far. */
  private begun = 0;
  private name: string | null = null;
  private isArray = false;

  read(part: string): void {
    if (/^[\r\n]/.test(part)) this.line += 1;
    else if (part === '{' || part === '[') this.open(part);
    else if (part === '}' || part === ']') this.depth -= 1;
    else if (part === ',') this.name = null;
    else if (part !== ':') this.readScalar(part);
  }

  finish(): Entry[] {
    if (!this.isArray && this.issues.length === 0) this.refuse('the file must be an array of flat objects');
    if (this.issues.length === 0 && this.entries.every(({ cells }) => cells.size === 0))
      this.refuse('the file is empty; it must be an array of flat objects');
    if (this.issues.length > 0) throw new ResultsTableError(this.issues);
    return this.entries;
  }

  private open(part: '{' | '['): void {
    if (this.depth === 1) this.begun += 1;
    if (this.depth === 0) this.isArray = part === '[';
    else if (this.depth === 1 && part === '[') this.refuse('must be a flat object, not an array');
    else if (this.depth === 1) this.entries.push({ line: this.line, cells: new Map() });
    else if (this.depth === 2 && this.isArray)
      this.refuse('must be a text, a number, true, false or null, not an object or array', this.name);
    this.depth += 1;
    this.name = this.depth === 2 ? null : this.name;
  }

  private readScalar(part: string): void {
    if (this.depth === 1) this.begun += 1;
    if (this.depth === 1 && this.isArray) this.refuse('must be a flat object', null, textOf(part));
    const entry = this.entries.at(-1);
    if (this.depth !== 2 || !this.isArray || !entry) return;
    if (this.name === null) this.nameCell(entry, textOf(part));
    else entry.cells.set(this.name, textOf(part));
  }

  private nameCell(entry: Entry, name: string): void {
    this.name = name;
    if (name === '') this.refuse('a name is empty', null, name);
    if (entry.cells.has(name)) this.refuse('this name stands twice in an object', name);
  }

  private refuse(reason: string, column: string | null = null, value: string | null = null): void {
    const path = this.begun > 0 && this.isArray ? `entry ${this.begun}: ` : '';
    this.issues.push({ line: this.line, column, value, reason: `${path}${reason}` });
  }
}

/** What a name or value says, cleaned; a number as it is written. */
function textOf(part: string): string {
  if (part === 'null') return '';
  return part.startsWith('"') ? cleanText(String(JSON.parse(part))) : part;
}
