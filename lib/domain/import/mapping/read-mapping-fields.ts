import type { z } from 'zod';
import { optionKindSchema } from '@/lib/domain/record/question';
import { type ResultsColumn, resultsColumns } from '@/lib/domain/results/results-columns';
import { missingReasonSchema } from '@/lib/domain/values/missing';
import { type Mapping, mappingSchema, type OptionRole, type WrittenMapping } from './mapping';
import { answerAttributes, type ColumnFields, type MappingFields, toMappingFields } from './mapping-fields';

/** What is wrong with a field of a mapping’s form; the rule is the key of a message. */
export type FieldIssue = { field: string; rule: string; values?: Record<string, string> };

/**
 * The mapping that a form says, over the one that it was filled in with: whatever the form does not show, and every text
 * that nobody changed, stays as it was.
 */
export function readMappingFields(
  fields: MappingFields,
  base: Mapping,
  columns: readonly string[],
): { mapping: Mapping } | { issues: FieldIssue[] } {
  const reader = new FieldsReader(fields, base, columns);
  const written = reader.read();
  const judged = mappingSchema.safeParse(written);
  const more = judged.success ? [] : judged.error.issues.filter(({ path }) => path[0] !== 'columns');
  const issues = [...reader.issues, ...more.map(toFieldIssue)];
  return judged.success && issues.length === 0 ? { mapping: judged.data } : { issues };
}

function toFieldIssue({ path, message }: z.core.$ZodIssue): FieldIssue {
  const where = path.map(String).join('.');
  const field = where === 'name' ? 'name' : where === 'dates.twoDigitYearsFrom' ? 'years' : '';
  return { field, rule: 'mapping_wrong', values: { where, reason: message } };
}

class FieldsReader {
  readonly issues: FieldIssue[] = [];
  private readonly fields: MappingFields;
  private readonly base: Mapping;
  private readonly was: MappingFields;
  private readonly known: readonly string[];

  constructor(fields: MappingFields, base: Mapping, columns: readonly string[]) {
    this.fields = fields;
    this.base = base;
    this.was = toMappingFields(base, columns);
    this.known = columns;
  }

  read(): unknown {
    const { name, order, years, decimalMark, shareUnit, quarter } = this.fields;
    return {
      ...this.base,
      name,
      columns: this.readColumns(),
      ignored: this.readIgnored(),
      ...this.readGiven(),
      dates: {
        ...this.base.dates,
        order: order === '' ? null : order,
        twoDigitYearsFrom: years === '' ? null : Number(years),
        months: this.lines('months', this.base.dates.months, toMonth),
        quarterLetter: quarter === '' ? undefined : quarter,
      },
      decimalMark: decimalMark === '' ? null : decimalMark,
      shareUnit: shareUnit === '' ? null : shareUnit,
      missing: this.lines('missing', this.base.missing, toReason),
      aliases: this.readAliases(),
    };
  }

  private readIgnored(): WrittenMapping['ignored'] {
    const here = this.fields.columns.filter(({ column }) => this.known.includes(column));
    if (this.base.ignored === 'all others' && here.every(({ role }) => role !== '')) return 'all others';
    return here.filter(({ role }) => role === 'left-out').map(({ column }) => column);
  }

  private readColumns(): WrittenMapping['columns'] {
    const columns: WrittenMapping['columns'] = {};
    this.fields.columns.forEach((fields, index) => {
      const role = this.readRole(fields, `columns[${index}]`);
      if (role !== undefined) columns[fields.column] = role;
    });
    return columns;
  }

  private readRole(fields: ColumnFields, at: string): WrittenMapping['columns'][string] | undefined {
    const { role, column, separator } = fields;
    const stored = Object.hasOwn(this.base.columns, column) ? this.base.columns[column] : undefined;
    if (role === 'kept') return stored;
    if (role === 'answer') return this.readAnswer(fields, stored, at);
    const attribute = resultsColumns.find((name) => name === role);
    if (attribute === undefined) return undefined;
    const same = stored !== undefined && 'attribute' in stored && stored.attribute === attribute;
    return {
      ...(same ? stored : {}),
      attribute,
      separator: separator === '' ? undefined : separator,
    };
  }

  private readAnswer(fields: ColumnFields, stored: Mapping['columns'][string] | undefined, at: string) {
    const before = stored !== undefined && 'kind' in stored ? stored : null;
    const role: OptionRole & { with: Texts; from: Texts } = {
      ...before,
      option: undefined,
      kind: toKind(fields.kind),
      with: { ...before?.with },
      from: { ...before?.from },
    };
    for (const name of ['option', ...answerAttributes] as const) {
      delete role.with[name];
      delete role.from[name];
      const column = /^\{([^{}]+)\}$/.exec(fields[name])?.[1];
      if (column !== undefined && !this.known.includes(column))
        this.issues.push({ field: `${at}.${name}`, rule: 'no_such_column', values: { column } });
      if (column !== undefined) role.from[name] = column;
      else if (name === 'option') role.option = fields.option === '' ? undefined : fields.option;
      else if (fields[name] !== '') role.with[name] = fields[name];
    }
    return {
      ...role,
      with: orNothing(role.with),
      from: orNothing(role.from),
    };
  }

  private readGiven(): Pick<WrittenMapping, 'constants' | 'composed'> {
    const constants: Texts = {};
    const composed: Partial<Record<ResultsColumn, string[]>> = {};
    for (const name of resultsColumns) {
      const given = unix(this.fields.given[name] ?? '');
      const [constant, patterns] = [this.base.constants[name], this.base.composed[name]];
      if (given === (this.was.given[name] ?? '')) {
        if (patterns) composed[name] = patterns;
        if (constant !== undefined) constants[name] = constant;
      } else if (/\{[^{}]+\}/.test(given)) composed[name] = given.split('\n').filter((line) => line !== '');
      else if (given !== '') constants[name] = given;
    }
    return { constants, composed };
  }

  private lines<Value>(
    field: 'months' | 'missing',
    stored: Record<string, Value>,
    read: (text: string) => Value | null,
  ): Record<string, Value> {
    const typed = unix(this.fields[field]);
    if (typed === this.was[field]) return stored;
    const values: Record<string, Value> = {};
    for (const line of typed.split('\n').filter((one) => one.trim() !== '')) {
      const [name = '', text = ''] = cutAt(line, '=') ?? [];
      const value = read(text);
      if (name === '' || value === null) this.issues.push({ field, rule: `${field}_line`, values: { line } });
      else values[field === 'months' ? name.toLowerCase() : name] = value;
    }
    return values;
  }

  private readAliases(): WrittenMapping['aliases'] {
    const typed = unix(this.fields.aliases);
    if (typed === this.was.aliases) return this.base.aliases;
    const aliases = new Map<ResultsColumn, Map<string, string>>();
    for (const line of typed.split('\n').filter((one) => one.trim() !== '')) {
      const [attribute, said = ''] = cutAt(line, ':') ?? [];
      const [from = '', to = ''] = cutAt(said, '=') ?? [];
      const name = resultsColumns.find((one) => one === attribute);
      if (name === undefined || from === '')
        this.issues.push({ field: 'aliases', rule: 'aliases_line', values: { line } });
      else aliases.set(name, (aliases.get(name) ?? new Map()).set(from, to));
    }
    return Object.fromEntries([...aliases].map(([name, names]) => [name, Object.fromEntries(names)]));
  }
}

type Texts = Partial<Record<ResultsColumn, string>>;

function orNothing(texts: Texts): Texts | undefined {
  return Object.keys(texts).length === 0 ? undefined : texts;
}

/** What stands before and after the first mark in a line that has something before it; null where there is none. */
function cutAt(line: string, mark: string): [string, string] | null {
  const at = line.trim().indexOf(mark, 1);
  return at < 0
    ? null
    : [
        line.trim().slice(0, at).trim(),
        line
          .trim()
          .slice(at + 1)
          .trim(),
      ];
}

/** A text with the line breaks that forms do not send. */
function unix(typed: string): string {
  return typed.replace(/\r\n/g, '\n').trim();
}

function toKind(text: string): OptionRole['kind'] {
  return optionKindSchema.safeParse(text).data ?? 'substantive';
}

function toMonth(text: string): number | null {
  return /^([1-9]|1[0-2])$/.test(text) ? Number(text) : null;
}

function toReason(text: string): Mapping['missing'][string] | null {
  return missingReasonSchema.safeParse(text.replaceAll(' ', '_')).data ?? null;
}
