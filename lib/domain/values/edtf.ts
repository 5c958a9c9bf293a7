/** How exactly a date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The parts of an EDTF level-0 date, or null where `text` is not one or names a day that does not exist. */
function partsOf(text: string): { year: number; month: number | null; day: number | null } | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const parts = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  if (parts.month !== null && (parts.month < 1 || parts.month > 12)) return null;
  if (parts.month === null || parts.day === null) return parts;
  return parts.day >= 1 && parts.day <= daysInMonth(parts.year, parts.month) ? parts : null;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function requireParts(text: string) {
  const parts = partsOf(text);
  if (!parts)
    throw new RangeError(`not a date written as YYYY, YYYY-MM or YYYY-MM-DD: ${JSON.stringify(text)}`);
  return parts;
}

/** Whether a text is a calendar date with the precision it was printed with: `2024`, `2024-03` or `2024-03-05`. */
export function isEdtf(text: string): boolean {
  return partsOf(text) !== null;
}

/**
 * The precision of an EDTF date.
 * @throws RangeError where `text` is not one. `2024-03` is known to the month.
 */
export function precisionOf(text: string): DatePrecision {
  const { month, day } = requireParts(text);
  if (month === null) return 'year';
  return day === null ? 'month' : 'day';
}

/**
 * The first calendar day (YYYY-MM-DD) that an EDTF date can mean.
 * @throws RangeError where `text` is not one. `2024-03` begins on `2024-03-01`.
 */
export function firstDayOf(text: string): string {
  const { year, month, day } = requireParts(text);
  return isoDay(year, month ?? 1, day ?? 1);
}

/**
 * The last calendar day (YYYY-MM-DD) that an EDTF date can mean.
 * @throws RangeError where `text` is not one. `2024-02` ends on `2024-02-29`.
 */
export function lastDayOf(text: string): string {
  const { year, month, day } = requireParts(text);
  const lastMonth = month ?? 12;
  return isoDay(year, lastMonth, day ?? daysInMonth(year, lastMonth));
}

function isoDay(year: number, month: number, day: number): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
