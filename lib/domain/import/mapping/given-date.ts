import { isEdtf } from '@/lib/domain/values/edtf';
import type { DateConventions } from './mapping';
import { monthNumber } from './month-names';
import { readForm } from './table-form';

/** The orders in which a date of numbers may be written. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** The longest text that is looked at for a date or a span of two, in characters. */
const longest = 200;

/** A date as a file gives it: EDTF, or `YYYY-Qn` for a quarter. */
export type GivenDate = { text: string; precision: 'year' | 'quarter' | 'month' | 'day' };

/** Whether the order of a date's numbers must be known to read it: three numbers, of which the first has not four digits. */
export function needsOrder(cell: string): boolean {
  return numbersOf(cell) !== null && !/^\d{4}/.test(cell);
}

/** Whether a date of three numbers can be one in this order; two digits can be any year, so also a leap year. */
export function isPossible(cell: string, order: DateOrder): boolean {
  const parts = arrange(cell, order);
  return parts !== null && isEdtf(iso(parts.year.length === 4 ? Number(parts.year) : 2000, parts));
}

/**
 * Reads a date: numbers in a known order with `/`, `.`, `-` or blanks between them, year first wherever it has four
 * digits in front; a month by name; a year, a month of a year, a quarter. A time of day behind it is left out.
 */
export function readGivenDate(
  cell: string,
  order: DateOrder | null,
  conventions: DateConventions,
): GivenDate | { reason: string } {
  if (isTooLong(cell)) return { reason: `must be a date, which has no more than ${longest} characters` };
  const text = plainDate(cell);
  const quarter = readQuarter(text, conventions.quarterLetter);
  if (quarter) return quarter;
  const known = needsOrder(text) ? order : 'ymd';
  if (known === null)
    return { reason: 'day and month could be either; say the order of day, month and year' };
  const parts =
    formed(text, conventions) ?? arrange(text, known) ?? monthOf(text) ?? namedOf(text, conventions.months);
  if (!parts) return { reason: 'must be a date, such as 2024-03-05, 5 March 2024, 2024-03 or 2024' };
  const year = yearOf(parts.year, conventions.twoDigitYearsFrom);
  if (year === null)
    return { reason: 'the year has two digits; say the first of the hundred years that they mean' };
  const date = iso(year, parts);
  if (!isEdtf(date))
    return { reason: `this day does not exist${needsOrder(text) ? ` (read as ${known})` : ''}` };
  return { text: date, precision: parts.day ? 'day' : parts.month ? 'month' : 'year' };
}

/** Whether a cell is longer than any date or span of two. */
export function isTooLong(cell: string): boolean {
  return cell.length > longest;
}

/** Without a time of day, with the signs of Chinese, Japanese and Korean dates as hyphens. */
export function plainDate(cell: string): string {
  return cell
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '')
    .replace(/(\d)\s*[年년月월]\s*(?=\d)/g, '$1-')
    .replace(/(\d)\s*[年년月월日일]/g, '$1')
    .trim();
}

type Parts = { year: string; month: string | null; day: string | null };

function numbersOf(cell: string): string[] | null {
  const match = /^(\d{1,4})([/.\- ])\s?(\d{1,2})\2\s?(\d{1,4})\.?$/.exec(cell.trim());
  return match ? [match[1] ?? '', match[3] ?? '', match[4] ?? ''] : null;
}

function arrange(cell: string, order: DateOrder): Parts | null {
  const [first = '', second = '', third = ''] = numbersOf(cell) ?? [];
  if (first === '') return null;
  const [year, month, day] = arranged(first, second, third)[order];
  return [2, 4].includes(year.length) ? { year, month, day } : null;
}

function arranged(a: string, b: string, c: string): Record<DateOrder, [string, string, string]> {
  return { ymd: [a, b, c], dmy: [c, b, a], mdy: [c, a, b] };
}

/** A date of one of the forms that the mapping gives. */
function formed(text: string, { forms, months }: DateConventions): Parts | null {
  for (const form of forms) {
    const { year, month = null, day = null } = readForm(form, text) ?? {};
    const number = month === null || /^\d+$/.test(month) ? month : monthNumber(month.toLowerCase(), months);
    const isNamed = month !== null && number === null;
    if (year !== undefined && /^\d{2,4}$/.test(year) && !isNamed && /^\d{0,2}$/.test(day ?? ''))
      return { year, month: number === null ? null : String(number), day };
  }
  return null;
}

function monthOf(text: string): Parts | null {
  const [, yearFirst, month] = /^(\d{4})(?:[/.-](\d{1,2}))?$/.exec(text) ?? [];
  if (yearFirst) return { year: yearFirst, month: month ?? null, day: null };
  const [, monthFirst, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year && monthFirst ? { year, month: monthFirst, day: null } : null;
}

/** Words that stand between the parts of a date, as in `5 de marzo de 2024` and `5 марта 2024 г.`. */
const smallWords = new Set(['de', 'del', 'of', 'the', 'den', 'г', 'года', 'год']);

/** A date with its month by name, in any order that leaves no doubt: the year has four digits or stands last. */
function namedOf(text: string, months: Record<string, number>): Parts | null {
  const words = text
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((part) => part !== '' && !smallWords.has(part));
  const names = words.filter((part) => !/^\d/.test(part));
  const month = names.length === 1 ? monthNumber(names[0] ?? '', months) : null;
  const numbers = words
    .filter((part) => /^\d/.test(part))
    .map((part) => part.replace(/(?:st|nd|rd|th|er|º|го)$/, ''));
  if (month === null || numbers.length > 2 || numbers.some((part) => !/^\d+$/.test(part))) return null;
  const isYearFirst = numbers[0]?.length === 4;
  const [year = '', day = null] = isYearFirst ? numbers : numbers.reverse();
  return [2, 4].includes(year.length) ? { year, month: String(month), day } : null;
}

function readQuarter(text: string, letter: string): GivenDate | null {
  const compact = text.toUpperCase().replace(/[\s/-]/g, '');
  const mark = letter.toUpperCase();
  const year = compact.startsWith(mark) ? compact.slice(mark.length + 1) : compact.slice(0, 4);
  const rest = compact.startsWith(mark) ? compact.slice(0, mark.length + 1) : compact.slice(4);
  const quarter = rest.startsWith(mark) ? rest.slice(mark.length) : '';
  if (!/^\d{4}$/.test(year) || !/^[1-4]$/.test(quarter)) return null;
  return { text: `${year}-Q${quarter}`, precision: 'quarter' };
}

function yearOf(year: string, twoDigitYearsFrom: number | null): number | null {
  if (year.length === 4) return Number(year);
  if (twoDigitYearsFrom === null) return null;
  const inCentury = twoDigitYearsFrom - (twoDigitYearsFrom % 100) + Number(year);
  return inCentury < twoDigitYearsFrom ? inCentury + 100 : inCentury;
}

function iso(year: number, { month, day }: Parts): string {
  const rest = [month, day].filter((part) => part !== null).map((part) => part.padStart(2, '0'));
  return [String(year).padStart(4, '0'), ...rest].join('-');
}
