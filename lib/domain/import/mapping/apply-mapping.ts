import type { FileTable, TableRow } from '@/lib/domain/import/file/read-table';
import { type ResultsColumn, resultsColumns } from '@/lib/domain/results/results-columns';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import type { NumberedRow } from '@/lib/domain/results/results-row';
import { ResultsRowReader } from '@/lib/domain/results/results-row-reader';
import { firstDayOf, isEdtf, lastDayOf } from '@/lib/domain/values/edtf';
import { valueOf } from '@/lib/domain/values/missing';
import { type ArrangedRows, arrangeRows } from './arrange-rows';
import { type ColumnRoles, type PlacedRole, placeRoles, saysItself } from './column-roles';
import { Composer, partOf, type RowTexts } from './compose';
import { type Conventions, settleConventions } from './conventions';
import { readGivenNumber, toPercent } from './given-number';
import type { AttributeRole, Mapping } from './mapping';
import { dateAttributes, formReason, readAttribute, toCell } from './read-attribute';
import { readForms } from './table-form';

/** What a mapping makes of a table. A table with issues is not to be imported. */
export type AppliedMapping = {
  rows: NumberedRow[];
  issues: TableIssue[];
  warnings: TableIssue[];
  /** What the file itself proved of its conventions. */
  notes: string[];
  /** Lines of the file by what became of them; they add up to its rows. */
  lines: { read: number; duplicate: number; withoutValue: number; refused: number };
};

/**
 * The rows of the results table that a table means by a mapping, with every issue: what the mapping leaves open, cells
 * that cannot be read, fieldwork that ends before it starts. An exact duplicate of an earlier row is left out with a
 * warning. Nothing is rescaled and nothing guessed.
 */
export function applyMapping(table: FileTable, mapping: Mapping): AppliedMapping {
  const { roles, issues } = placeRoles(table, mapping);
  const lines = { read: 0, duplicate: 0, withoutValue: 0, refused: table.rows.length };
  if (issues.length > 0) return { rows: [], issues, warnings: [], notes: [], lines };
  const arranged = arrangeRows(table, mapping);
  if (arranged.issues.length > 0)
    return { rows: [], issues: arranged.issues, warnings: [], notes: [], lines };
  const settled = settleConventions({ ...table, rows: arranged.rows }, mapping, roles);
  if (settled.issues.length > 0) return { ...settled, rows: [], lines };
  const applied = new Applier({ table, mapping, roles, arranged, conventions: settled.conventions }).apply();
  return {
    ...applied,
    warnings: [...settled.warnings, ...applied.warnings],
    notes: [...arranged.notes, ...settled.notes],
  };
}

type Origin = { column: string; value: string | null };
type ReadRow = { texts: RowTexts; origins: Map<ResultsColumn, Origin> };

class Applier {
  private readonly arranged: ArrangedRows;
  private readonly mapping: Mapping;
  private readonly roles: ColumnRoles;
  private readonly known: { mapping: Mapping; conventions: Conventions };
  private readonly composer: Composer;
  private readonly columnAt: Map<string, number>;
  private readonly reader = new ResultsRowReader(resultsColumns, { isDefused: false });
  private readonly rows: NumberedRow[] = [];
  private readonly issues: TableIssue[] = [];
  private readonly warnings: TableIssue[] = [];

  constructor(given: {
    table: FileTable;
    mapping: Mapping;
    roles: ColumnRoles;
    arranged: ArrangedRows;
    conventions: Conventions;
  }) {
    this.arranged = given.arranged;
    this.mapping = given.mapping;
    this.roles = given.roles;
    this.known = given;
    this.composer = new Composer(given.mapping);
    this.columnAt = new Map(given.table.columns.map((column, index) => [column, index]));
  }

  apply(): Omit<AppliedMapping, 'notes'> {
    const lines = { read: 0, duplicate: 0, withoutValue: this.arranged.others, refused: 0 };
    const firsts = new Map<string, number>();
    for (const row of this.arranged.rows) {
      const key = JSON.stringify(row.cells);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, row.line);
      else this.warn(row.line, `is the same as line ${first}; it is imported once`);
      lines[first === undefined ? this.addRow(row) : 'duplicate'] += 1;
    }
    return { rows: this.rows, issues: this.issues, warnings: this.warnings, lines };
  }

  private addRow(row: TableRow): 'read' | 'withoutValue' | 'refused' {
    const [rows, issues] = [this.rows.length, this.issues.length];
    const read = this.readRow(row);
    if (this.roles.attributes.has('value')) this.addLong(row, read);
    else this.addWide(row, read);
    this.judgeDates(row.line, read);
    if (this.issues.length > issues) return 'refused';
    if (this.rows.length > rows) return 'read';
    this.warn(row.line, 'has no value, so nothing of it is imported');
    return 'withoutValue';
  }

  /** What a row says of all its values. */
  private readRow(row: TableRow): ReadRow {
    const read: ReadRow = { texts: { ...this.mapping.constants }, origins: new Map() };
    for (const [attribute, columns] of this.roles.attributes)
      if (attribute !== 'value') this.readAttribute(row, columns, read);
    return read;
  }

  /** Reads an attribute from the first of its columns that says something of it; else why the first is empty counts. */
  private readAttribute(
    { line, cells }: TableRow,
    columns: readonly PlacedRole<AttributeRole>[],
    read: ReadRow,
  ): void {
    for (const role of columns) {
      const { attribute, column } = role;
      const cell = toCell(cells[role.at] ?? '', this.mapping.missing);
      if ('missing' in cell && cell.missing !== 'not_entered') read.texts[attribute] ??= cell.missing;
      const value = valueOf(cell);
      const text = value === null ? null : readAttribute(value, role, this.known);
      if (text === null) continue;
      read.origins.set(attribute, { column, value });
      if ('text' in text) read.texts[attribute] = text.text;
      else this.refuse(line, { column, value }, text.reason);
      return;
    }
  }

  private addLong(row: TableRow, read: ReadRow): void {
    const [role] = this.roles.attributes.get('value') ?? [];
    if (!role) return;
    const own = this.withNeighbours(row, read, role);
    this.addValue(row, own, role);
  }

  /** What attribute rows say of the values of a column in this row. */
  private withNeighbours(
    row: TableRow,
    read: ReadRow,
    { column, at }: { column: string; at: number },
  ): ReadRow {
    const about = this.arranged.about(row);
    if (about.length === 0) return read;
    const own: ReadRow = { texts: { ...read.texts }, origins: new Map(read.origins) };
    for (const { row: neighbour, roles } of about)
      for (const role of roles) this.readAttribute(neighbour, [{ ...role, column, at }], own);
    return own;
  }

  private addWide(row: TableRow, read: ReadRow): void {
    for (const role of this.roles.options) {
      const ofRow: RowTexts = { ...read.texts };
      // How many were asked of all says nothing of a group, or of an answer that has an n of its own.
      if (saysItself(role, 'group') || saysItself(role, 'base_n')) delete ofRow.base_n;
      const texts: RowTexts = { ...ofRow, ...role.with, option_kind: role.kind };
      if (role.option !== undefined) texts.option = role.option;
      const own: ReadRow = { texts, origins: new Map(read.origins) };
      if (!isFilled(row, role.at, this.mapping)) continue;
      for (const source of role.sources) this.readAttribute(row, [source], own);
      const name = { line: row.line, cells: [role.column] };
      for (const part of role.named) this.readAttribute(name, [part], own);
      this.addValue(row, this.withNeighbours(row, own, role), role);
    }
  }

  private addValue(
    { line, cells }: TableRow,
    read: ReadRow,
    { column, at, form }: { column: string; at: number; form?: readonly string[] | undefined },
  ): void {
    const value = valueOf(toCell(cells[at] ?? '', this.mapping.missing));
    if (value === null) return;
    const shown = form ? readForms(form, value) : value;
    if (shown === null) return;
    const share = shown === undefined ? { reason: formReason(form) } : this.readShare(shown);
    if ('reason' in share) {
      this.refuse(line, { column, value }, share.reason);
      return;
    }
    const texts: RowTexts = { qualifier: share.qualifier, unit: 'percent', ...read.texts, value: share.text };
    const cellOf = (name: string) =>
      valueOf(toCell(cells[this.columnAt.get(name) ?? -1] ?? '', this.mapping.missing));
    const kind = texts.option === undefined ? undefined : kindIn(this.mapping, texts.option);
    if (kind !== undefined) texts.option_kind = kind;
    const composed = this.composer.fill(texts, cellOf, (attribute, text) =>
      this.readComposed(attribute, text),
    );
    for (const { column: composite, value: text, reason } of composed)
      this.refuse(line, { column: composite, value: text }, reason);
    if (partOf(texts, 'question_wording') === null) texts.wording_language = '';
    if (composed.length === 0) this.judge(line, texts, new Map(read.origins).set('value', { column, value }));
  }

  /** Dates that are put together are read like those of a cell. */
  private readComposed(attribute: ResultsColumn, text: string): { text: string } | { reason: string } {
    if (!dateAttributes.includes(attribute)) return { text };
    return readAttribute(text, { attribute }, this.known) ?? { text };
  }

  private readShare(value: string): ReturnType<typeof readGivenNumber> {
    const share = readGivenNumber(value, this.known.conventions.mark);
    if ('reason' in share || this.known.conventions.unit === 'percent') return share;
    if (value.endsWith('%') || Number(share.text) > 1)
      return { reason: 'must be a fraction from 0 to 1, as the mapping says that shares are' };
    return { ...share, text: toPercent(share.text) };
  }

  private judge(line: number, texts: RowTexts, origins: Map<ResultsColumn, Origin>): void {
    const judged = this.reader.read({ line, cells: resultsColumns.map((column) => texts[column] ?? '') });
    if ('row' in judged) this.rows.push(judged);
    else
      for (const { column, value, reason } of judged.issues) {
        const origin = resultsColumns.find((one) => one === column);
        const place = (origin && origins.get(origin)) ?? { column: String(column), value };
        this.refuse(line, place, reason);
      }
  }

  /** Notes an issue, once for each line: what is wrong with a whole line shows at each of its values. */
  private refuse(line: number, { column, value }: Origin, reason: string): void {
    for (let index = this.issues.length - 1; this.issues[index]?.line === line; index -= 1)
      if (this.issues[index]?.column === column && this.issues[index]?.reason === reason) return;
    this.issues.push({ line, column, value, reason });
  }

  private judgeDates(line: number, { texts, origins }: ReadRow): void {
    const { fieldwork_start: start = '', fieldwork_end: end = '' } = texts;
    const at = (column: ResultsColumn) => origins.get(column) ?? { column, value: texts[column] ?? null };
    if (isEdtf(end) && isEdtf(start) && lastDayOf(end) < firstDayOf(start)) {
      const reason = `the fieldwork ends on ${end}, before it starts on ${start}`;
      this.refuse(line, at('fieldwork_end'), reason);
    }
  }

  private warn(line: number, reason: string): void {
    this.warnings.push({ line, column: null, value: null, reason });
  }
}

function kindIn({ kinds }: Mapping, option: string): string | undefined {
  return Object.hasOwn(kinds, option) ? kinds[option] : undefined;
}

function isFilled({ cells }: TableRow, at: number, { missing }: Mapping): boolean {
  return valueOf(toCell(cells[at] ?? '', missing)) !== null;
}
