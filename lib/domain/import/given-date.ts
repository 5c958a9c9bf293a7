import { isEdtf } from '../edtf';
import type { DateConventions } from './mapping';

/** The orders in which a date of numbers may be written. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** A date as a file gives it: EDTF, or `YYYY-Qn` for a quarter. */
export type GivenDate = { text: string; precision: 'year' | 'quarter' | 'month' | 'day' };

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const englishMonth =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

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
  const text = cell.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '').trim();
  const quarter = readQuarter(text, conventions.quarterLetter);
  if (quarter) return quarter;
  const known = needsOrder(text) ? order : 'ymd';
  if (known === null)
    return { reason: 'day and month could be either; say the order of day, month and year' };
  const parts = arrange(text, known) ?? monthOf(text) ?? namedOf(text, conventions.months);
  if (!parts) return { reason: 'must be a date, such as 2024-03-05, 5 March 2024, 2024-03 or 2024' };
  const year = yearOf(parts.year, conventions.twoDigitYearsFrom);
  if (year === null)
    return { reason: 'the year has two digits; say the first of the hundred years that they mean' };
  const date = iso(year, parts);
  if (!isEdtf(date))
    return { reason: `this day does not exist${needsOrder(text) ? ` (read as ${known})` : ''}` };
  return { text: date, precision: parts.day ? 'day' : parts.month ? 'month' : 'year' };
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

function monthOf(text: string): Parts | null {
  const [, yearFirst, month] = /^(\d{4})(?:[/.-](\d{1,2}))?$/.exec(text) ?? [];
  if (yearFirst) return { year: yearFirst, month: month ?? null, day: null };
  const [, monthFirst, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year && monthFirst ? { year, month: monthFirst, day: null } : null;
}

/** A date with its month by name, in any order that leaves no doubt: the year has four digits or stands last. */
function namedOf(text: string, months: Record<string, number>): Parts | null {
  const words = text
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((part) => part !== '');
  const names = words.filter((part) => !/^\d/.test(part));
  const month = names.length === 1 ? monthNumber(names[0] ?? '', months) : null;
  const numbers = words
    .filter((part) => /^\d/.test(part))
    .map((part) => part.replace(/(?:st|nd|rd|th)$/, ''));
  if (month === null || numbers.length > 2 || numbers.some((part) => !/^\d+$/.test(part))) return null;
  const isYearFirst = numbers[0]?.length === 4;
  const [year = '', day = null] = isYearFirst ? numbers : numbers.reverse();
  return [2, 4].includes(year.length) ? { year, month: String(month), day } : null;
}

function monthNumber(name: string, months: Record<string, number>): number | null {
  const own = months[name];
  if (own !== undefined) return own;
  return englishMonth.test(name) ? englishMonths.indexOf(name.slice(0, 3)) + 1 : null;
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
