import type { TableIssue } from '@/lib/domain/results/results-csv';
import type { NumberedRow, ResultsRow } from '@/lib/domain/results/results-row';
import { firstDayOf, isEdtf, lastDayOf } from '@/lib/domain/values/edtf';
import { valueOf } from '@/lib/domain/values/missing';

type Period = { firstDay: string; lastDay: string };

/**
 * Warnings of a row's dates: published before the fieldwork ended, and a date in the wave's slug or title that lies
 * outside its fieldwork and publication.
 */
export function dateWarnings({ line, row }: NumberedRow): TableIssue[] {
  return [...publicationWarnings(line, row), ...nameWarnings(line, row)];
}

function publicationWarnings(line: number, row: ResultsRow): TableIssue[] {
  const [end, published] = [valueOf(row.fieldwork_end), valueOf(row.source_published)];
  if (end === null || published === null || lastDayOf(published) >= firstDayOf(end)) return [];
  const reason = `published on ${published}, before the fieldwork ended on ${end}`;
  return [{ line, column: 'source_published', value: published, reason }];
}

function nameWarnings(line: number, row: ResultsRow): TableIssue[] {
  const period = periodOf(row);
  if (!period) return [];
  return (['wave', 'wave_title'] as const).flatMap((column): TableIssue[] => {
    const other = datesIn(row[column]).find(
      (date) => lastDayOf(date) < period.firstDay || firstDayOf(date) > period.lastDay,
    );
    if (other === undefined) return [];
    const days = `${period.firstDay} to ${period.lastDay}`;
    const reason = `says ${other}, but fieldwork and publication were ${days}`;
    return [{ line, column, value: row[column], reason }];
  });
}

/** From the first day to the last that the fieldwork and its publication can mean; null where no fieldwork is dated. */
function periodOf(row: ResultsRow): Period | null {
  const [start, end] = [valueOf(row.fieldwork_start), valueOf(row.fieldwork_end)];
  if (start === null && end === null) return null;
  const dates = [start, end, valueOf(row.source_published)].filter((date) => date !== null);
  const firstDay = dates.map(firstDayOf).sort()[0];
  const lastDay = dates.map(lastDayOf).sort().at(-1);
  return firstDay === undefined || lastDay === undefined ? null : { firstDay, lastDay };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const named = new RegExp(
  `(?:(?<!\\d)(\\d{1,2})[\\s-]+)?(?<!\\p{L})(${monthName})\\.?[\\s-]+((?:19|20)\\d{2})(?!\\d)`,
  'giu',
);
const numbered = /(?<!\d)((?:19|20)\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g;
const monthly = /(?<!\d)((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d]|-\d)/g;

/** The dates that a text holds beyond doubt: 2024-03-05, 20240305, 5 March 2024, March 2024, 2024-03. */
export function datesIn(text: string): string[] {
  const days = [...text.matchAll(numbered)].map(([, year, , month, day]) => `${year}-${month}-${day}`);
  const words = [...text.matchAll(named)].map(([, day, name = '', year]) => {
    const month = months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
    return [year, String(month), ...(day === undefined ? [] : [day])]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  });
  const whole = [...text.matchAll(monthly)].flatMap(([, year = '', month = '']) =>
    isTwoYears(year, month) ? [] : [`${year}-${month}`],
  );
  return [...days, ...words, ...whole].filter(isEdtf);
}

/** 2011-12 may be December, or a winter. */
function isTwoYears(year: string, month: string): boolean {
  return (Number(year) + 1) % 100 === Number(month);
}
