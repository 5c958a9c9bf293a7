import { isPublishedBefore, otherDateIn } from '@/lib/domain/checks/check-dates';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import type { NumberedRow, ResultsRow } from '@/lib/domain/results/results-row';
import { firstDayOf, lastDayOf } from '@/lib/domain/values/edtf';
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
  if (end === null || published === null || !isPublishedBefore(published, end)) return [];
  const reason = `published on ${published}, before the fieldwork ended on ${end}`;
  return [{ line, column: 'source_published', value: published, reason }];
}

function nameWarnings(line: number, row: ResultsRow): TableIssue[] {
  const period = periodOf(row);
  if (!period) return [];
  return (['wave', 'wave_title'] as const).flatMap((column): TableIssue[] => {
    const other = otherDateIn(row[column], period.firstDay, period.lastDay);
    if (other === null) return [];
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
