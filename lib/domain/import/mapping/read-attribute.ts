import type { ResultsColumn } from '@/lib/domain/results/results-columns';
import type { MissingReason, Stated } from '@/lib/domain/values/missing';
import { cleanText } from '@/lib/domain/values/text';
import type { Conventions } from './conventions';
import { type GivenDate, readGivenDate } from './given-date';
import { readGivenNumber, toCount } from './given-number';
import { readGivenRange } from './given-range';
import type { AttributeRole, Mapping } from './mapping';
import { readForms } from './table-form';

/** Attributes that are dates. */
export const dateAttributes: readonly ResultsColumn[] = [
  'fieldwork_start',
  'fieldwork_end',
  'source_published',
];
const counts: readonly ResultsColumn[] = ['sample_size', 'base_n'];
/** Attributes that are numbers, but for the value itself. */
export const numberAttributes: readonly ResultsColumn[] = [...counts, 'margin_of_error', 'design_effect'];

/** A cell cleaned, or why it holds nothing. */
export function toCell(cell: string, missing: Record<string, MissingReason>): Stated<string> {
  const value = cleanText(cell);
  if (value === '') return { missing: 'not_entered' };
  const reason = Object.hasOwn(missing, value) ? missing[value] : undefined;
  return reason === undefined ? { value } : { missing: reason };
}

/**
 * What a filled cell says of an attribute, as the results table writes it; null where the role passes it over.
 */
export function readAttribute(
  cell: string,
  role: AttributeRole,
  { mapping, conventions }: { mapping: Mapping; conventions: Conventions },
): { text: string } | { reason: string } | null {
  const { attribute } = role;
  const aliases = mapping.aliases[attribute] ?? {};
  const alias = (name: string) => (Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name);
  if (Object.hasOwn(aliases, cell)) return { text: alias(cell) };
  const value = role.form ? readForms(role.form, cell) : cell;
  if (value === undefined) return { reason: formReason(role.form) };
  if (value === null) return null;
  if (Object.hasOwn(aliases, value)) return { text: alias(value) };
  if (dateAttributes.includes(attribute)) {
    const known = { order: conventions.order, conventions: mapping.dates };
    const date = role.part
      ? readGivenRange(value, role.part, known)
      : readGivenDate(value, conventions.order, mapping.dates);
    if ('reason' in date) return role.only === undefined ? date : null;
    return role.only === undefined || role.only === date.precision
      ? { text: dateText(date, attribute) }
      : null;
  }
  if (numberAttributes.includes(attribute)) return numberText(value, attribute, conventions);
  if (role.separator !== undefined)
    return {
      text: value
        .split(role.separator)
        .map((name) => alias(name.trim()))
        .join('; '),
    };
  if (role.scheme !== undefined && !/^https?:/i.test(value)) return { text: `${role.scheme}${value}` };
  return { text: value };
}

/** Why a cell is refused that has none of the forms that the mapping gives. */
export function formReason(forms: readonly string[] = []): string {
  return `must have the form ${forms.map((form) => JSON.stringify(form)).join(' or ')}, as the mapping says`;
}

function numberText(
  value: string,
  attribute: ResultsColumn,
  { mark }: Conventions,
): { text: string } | { reason: string } {
  const number = readGivenNumber(value, mark);
  if ('reason' in number) return number;
  if (number.qualifier !== '=') return { reason: 'must be a number without a sign before it' };
  return { text: counts.includes(attribute) ? toCount(number.text) : number.text };
}

/** A quarter as fieldwork is its first month and its last; any other date of a quarter is known to the year only. */
function dateText({ text, precision }: GivenDate, attribute: ResultsColumn): string {
  if (precision !== 'quarter') return text;
  const [year = '', quarter = ''] = text.split('-Q');
  if (attribute === 'source_published') return year;
  const month = 3 * Number(quarter) - (attribute === 'fieldwork_start' ? 2 : 0);
  return `${year}-${String(month).padStart(2, '0')}`;
}
