import { z } from 'zod';
import { isReordered } from '@/lib/domain/values/reordered';
import { cleanText } from '@/lib/domain/values/text';

// The fields of a form that changes a thing, as they are typed, and how two people’s are joined.

const rowSchema = z.record(z.string(), z.string());

/** What a form's field holds: a text, or rows of fields. */
export type FieldValue = string | Record<string, string>[];

/** The fields of a form by their names. A row that was there before has an `id`; `was` is what it was called. */
export const formFieldsSchema = z.record(z.string(), z.union([z.string(), z.array(rowSchema)]));
export type FormFields = z.infer<typeof formFieldsSchema>;

/** What names a row to a command, and is nothing to read. */
const hidden: readonly string[] = ['id', 'was'];

/** A field that two people changed, each to something else: as typed, and as it stands; `row` says of which row it is. */
export type FieldConflict = { name: string; row: string | null; mine: string; theirs: string };

/** The fields of a form, sent or stored, with their texts cleaned, so that they can be compared. */
export function readFields(sent: Readonly<Record<string, unknown>>): FormFields {
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((row: unknown) => readRow(row)) : readText(value),
    ]),
  );
}

function readRow(row: unknown): Record<string, string> {
  const fields = typeof row === 'object' && row !== null ? Object.entries(row) : [];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, name === 'was' ? String(value) : readText(value)]),
  );
}

function readText(value: unknown): string {
  return typeof value === 'string' ? cleanText(value) : '';
}

/**
 * Joins what was typed (`mine`) with what somebody else saved since the form was filled in (`theirs`). What the typist did not
 * touch is theirs; what both changed, each to something else, is a conflict and stays mine. Without a `base` every difference is
 * one. A row that one changed and the other removed stays, as a conflict.
 */
export function joinFields(versions: { base: FormFields | null; mine: FormFields; theirs: FormFields }): {
  joined: FormFields;
  conflicts: FieldConflict[];
} {
  const conflicts: FieldConflict[] = [];
  const { base, mine, theirs } = versions;
  const joined = Object.keys({ ...mine, ...theirs }).map((name): [string, FieldValue] => {
    const [was, typed, stands] = [base?.[name], mine[name], theirs[name]];
    if ([was, typed, stands].some(Array.isArray))
      return [name, joinRows(name, [rowsOf(was), rowsOf(typed), rowsOf(stands)], conflicts)];
    const texts = { base: base ? textOf(was) : null, mine: textOf(typed), theirs: textOf(stands) };
    return [name, joinText({ name, row: null }, texts, conflicts)];
  });
  return { joined: Object.fromEntries(joined), conflicts };
}

/** A field that is another than it was, as texts; `row` says of which row it is. Null where there is nothing. */
export type FieldChange = { field: string; row: string | null; before: string | null; after: string | null };

/** What somebody changed of a form: `options.label` is a field of a row. */
export function listFieldChanges(before: FormFields, after: FormFields): FieldChange[] {
  return Object.keys({ ...before, ...after }).flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    return [was, is].some(Array.isArray)
      ? changesOfRows(name, rowsOf(was), rowsOf(is))
      : changeOfText({ field: name, row: null }, textOf(was), textOf(is));
  });
}

function changeOfText(
  place: Pick<FieldChange, 'field' | 'row'>,
  before: string,
  after: string,
): FieldChange[] {
  return before === after ? [] : [{ ...place, before: before || null, after: after || null }];
}

function changesOfRows(name: string, before: Row[], after: Row[]): FieldChange[] {
  const keys = new Set([...before, ...after].map(keyOf));
  const rowAt = (rows: Row[], key: string) => rows.find((row) => keyOf(row) === key);
  const inside = [...keys].flatMap((key) => {
    const [was, is] = [rowAt(before, key), rowAt(after, key)];
    const row = nameOf(was ?? is ?? {});
    if (!was || !is) return changeOfText({ field: name, row }, writeRow(was ?? {}), writeRow(is ?? {}));
    return Object.keys({ ...was, ...is })
      .filter((field) => !hidden.includes(field))
      .flatMap((field) =>
        changeOfText({ field: `${name}.${field}`, row }, was[field] ?? '', is[field] ?? ''),
      );
  });
  if (!isReordered(before.map(keyOf), after.map(keyOf))) return inside;
  const names = (rows: Row[]) => rows.map(nameOf).join(', ');
  return [...inside, { field: name, row: null, before: names(before), after: names(after) }];
}

type Texts = { base: string | null; mine: string; theirs: string };

function joinText(
  place: Pick<FieldConflict, 'name' | 'row'>,
  { base, mine, theirs }: Texts,
  conflicts: FieldConflict[],
): string {
  if (mine === base) return theirs;
  if (theirs !== base && theirs !== mine) conflicts.push({ ...place, mine, theirs });
  return mine;
}

type Row = Record<string, string>;

function joinRows(
  name: string,
  [base, mine, theirs]: [Row[], Row[], Row[]],
  conflicts: FieldConflict[],
): Row[] {
  const [bases, mines, standing] = [base, mine, theirs].map(
    (rows) => new Map(rows.map((row) => [keyOf(row), row])),
  );
  const rows: Row[] = [];
  for (const key of orderOf(base, mine, theirs)) {
    const [was, typed, stands] = [bases?.get(key), mines?.get(key), standing?.get(key)];
    const whole = { name, row: nameOf(typed ?? stands ?? {}) };
    if (typed && stands) rows.push(joinRow(`${name}[${rows.length}]`, { was, typed, stands }, conflicts));
    else if (typed && (!was || !isSame(typed, was))) {
      rows.push({ ...typed, ...(was ? { id: '', was: '' } : {}) });
      if (was) conflicts.push({ ...whole, mine: writeRow(typed), theirs: '' });
    } else if (stands && (!was || !isSame(stands, was))) {
      rows.push(stands);
      if (was) conflicts.push({ ...whole, mine: '', theirs: writeRow(stands) });
    }
  }
  return rows;
}

function joinRow(
  at: string,
  { was, typed, stands }: { was: Row | undefined; typed: Row; stands: Row },
  conflicts: FieldConflict[],
): Row {
  const row = nameOf(typed);
  return Object.fromEntries(
    Object.keys({ ...typed, ...stands }).map((field) => {
      if (hidden.includes(field)) return [field, stands[field] ?? ''];
      const texts = {
        base: was ? (was[field] ?? '') : null,
        mine: typed[field] ?? '',
        theirs: stands[field] ?? '',
      };
      return [field, joinText({ name: `${at}.${field}`, row }, texts, conflicts)];
    }),
  );
}

/** The rows of both in the order of whoever moved some, new ones of the other last. */
function orderOf(base: Row[], mine: Row[], theirs: Row[]): Set<string> {
  const [typed, stands] = [mine.map(keyOf), theirs.map(keyOf)];
  const isMoved = isReordered(base.map(keyOf), typed);
  return new Set([...(isMoved ? typed : stands), ...stands, ...typed]);
}

function keyOf(row: Row): string {
  return row.id ? `#${row.id}` : `+${nameOf(row)}`;
}

function nameOf(row: Row): string {
  return row.label ?? row.text ?? '';
}

function isSame(a: Row, b: Row): boolean {
  return Object.keys({ ...a, ...b }).every(
    (name) => hidden.includes(name) || (a[name] ?? '') === (b[name] ?? ''),
  );
}

/** A row of fields in one line. */
function writeRow(row: Row): string {
  return Object.entries(row)
    .filter(([name, text]) => !hidden.includes(name) && text !== '')
    .map(([, text]) => text)
    .join(' · ');
}

function rowsOf(value: FieldValue | undefined): Row[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
