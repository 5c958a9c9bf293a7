import type { ImportReport } from '@/lib/domain/import/import-report';
import { writeHeader, writeLines } from '@/lib/domain/results/results-csv';

const columns = [
  'what',
  'line',
  'column',
  'value',
  'reason',
  'wave',
  'wave_title',
  'field',
  'question',
  'base',
  'group',
  'option',
  'before',
  'after',
] as const;

type Line = Partial<Record<(typeof columns)[number], string | number | null>>;

/**
 * A report as a table: a line for each refusal, warning and note, for each new wave, and for each field that differs.
 */
export function writeReportTable(report: ImportReport): string {
  const { issues, warnings, notes, created, differences } = report;
  const lines: Line[] = [
    ...issues.map((issue) => ({ what: 'refused', ...issue })),
    ...warnings.map((warning) => ({ what: 'warning', ...warning })),
    ...notes.map((reason) => ({ what: 'note', reason })),
    ...created.map(({ slug, title }) => ({ what: 'new', wave: slug, wave_title: title })),
    ...differences.flatMap(({ slug, title, changes }) =>
      changes.map(({ questionTitle, ...change }) => ({
        what: 'differs',
        wave: slug,
        wave_title: title,
        ...change,
      })),
    ),
  ];
  const cells = lines.map((line) => columns.map((column) => String(line[column] ?? '')));
  return (
    writeHeader(columns) +
    writeLines(
      cells,
      columns.map((column) => column !== 'line'),
    )
  );
}
