import { type DateOrder, type GivenDate, isTooLong, plainDate, readGivenDate } from './given-date';
import type { DateConventions } from './mapping';

type Span = { start: GivenDate; end: GivenDate };
type Reading = GivenDate | { reason: string };

const joints =
  /\s+(?:to|until|till|bis|au|al|до|по|a|till och med)\s+|\s*(?:\.{2,3}|[–—−~～〜→])\s*|\s+-\s+|[/-]/gu;

/**
 * One end of a span of dates in a cell: `5-9 March 2024`, `28.02.-05.03.2024`, `2024-03-05/2024-03-09`. What its first
 * date leaves out is that of the last, and the other way round. A single date is both ends of its span.
 */
export function readGivenRange(
  cell: string,
  part: 'start' | 'end',
  { order, conventions }: { order: DateOrder | null; conventions: DateConventions },
): Reading {
  const read = (text: string) => readGivenDate(text, order, conventions);
  const single = read(cell);
  if ('text' in single || isTooLong(cell)) return single;
  const text = plainDate(cell);
  for (const joint of text.matchAll(joints)) {
    const left = trimmed(text.slice(0, joint.index));
    const right = trimmed(text.slice(joint.index + joint[0].length));
    const span = left && right ? readSpan({ left, right, order, read }) : null;
    if (span) return span[part];
  }
  return /\d.*\d/.test(cell) && 'reason' in single
    ? { reason: `${single.reason}, or a span of two` }
    : single;
}

/** Without the name of a day of the week, brackets or a comma around a date. */
function trimmed(text: string): string {
  return text
    .trim()
    .replace(/^(?:from|von|vom|du|del|с|от|den)\s+/iu, '')
    .replace(/^[([]|[)\],]$/g, '')
    .trim();
}

function readSpan(given: {
  left: string;
  right: string;
  order: DateOrder | null;
  read: (text: string) => Reading;
}): Span | null {
  const { left, right, order, read } = given;
  const [start, end] = [read(left), read(right)];
  const isDay = (date: Reading) => 'text' in date && date.text.length === 10;
  if (isDay(end)) {
    const first = isDay(start) ? start : firstDay(completions(left, right), read);
    return first && 'text' in first && 'text' in end ? { start: first, end } : null;
  }
  if (isDay(start)) {
    const last = firstDay(completions(right, left), read);
    return last && 'text' in start ? { start, end: last } : null;
  }
  const shared = shareYear(left, right, order).map(([a, b]) => [read(a), read(b)] as const);
  for (const [a, b] of shared)
    if (isDay(a) && isDay(b) && 'text' in a && 'text' in b) return { start: a, end: b };
  return 'text' in end && end.precision === 'month' ? monthSpan(left, end, read) : null;
}

/** `March - April 2024`, or `2024-03/2024-04`. */
function monthSpan(left: string, end: GivenDate, read: (text: string) => Reading): Span | null {
  const first = [left, `${left} ${end.text.slice(0, 4)}`].map(read).find((date) => 'text' in date);
  return first && 'text' in first && first.precision === 'month' ? { start: first, end } : null;
}

function firstDay(texts: readonly string[], read: (text: string) => Reading): GivenDate | null {
  for (const text of texts) {
    const date = read(text);
    if ('text' in date && date.text.length === 10) return date;
  }
  return null;
}

/** Texts that a date without its year, or without month and year, may be in full, beside one in full. */
function completions(short: string, full: string): string[] {
  const bare = short.replace(/[.\s/-]+$/u, '');
  const [lead = '', , tail = ''] = /^(.*?)(\d+)(\D.*)$/su.exec(full) ? splitDay(full) : [];
  const year = /\d{4}|\d{2}$/.exec(full.trim())?.[0] ?? '';
  const mark = /[./-]/.exec(full)?.[0] ?? ' ';
  return [
    `${bare}${tail}`,
    `${lead}${bare}`,
    `${bare}${mark}${year}`,
    `${year}${mark}${bare}`,
    `${bare} ${year}`,
  ];
}

/** A date before its day, its day, and what follows: of `2024-03-05` the day stands last, of `5. März 2024` first. */
function splitDay(full: string): [string, string, string] {
  const last = /^(\d{4}\D+(?:\d{1,2}|\p{L}+)\D+)(\d{1,2})()$/u.exec(full);
  const [, lead = '', day = '', tail = ''] = last ?? /^()(\d{1,2})(\D.*)$/su.exec(full) ?? [];
  return [lead, day, tail];
}

/** `Mar 5` and `9, 2024`, or `3/5` and `9/2024` where the month stands first: the month is that of the first. */
function shareYear(left: string, right: string, order: DateOrder | null): [string, string][] {
  const year = /\d{4}/.exec(right)?.[0];
  if (year === undefined) return [];
  const day = /^\d{1,2}(?=\D)/.exec(right)?.[0];
  const named = /^(\p{L}[\p{L}.]*)\s*\d{1,2}$/u.exec(left)?.[1];
  if (named && day && !/\p{L}/u.test(right)) return [[`${left} ${year}`, `${named} ${day} ${year}`]];
  const month = order === 'mdy' ? /^(\d{1,2})[/.-]\d{1,2}$/.exec(left)?.[1] : undefined;
  return month && day && /^\d{1,2}[/.-]\d{4}$/.test(right)
    ? [[`${left}/${year}`, `${month}/${day}/${year}`]]
    : [];
}
