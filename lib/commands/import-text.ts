import type { ImportReport } from '../domain/import/import-report';
import { writeTableIssue } from '../domain/results/results-csv';

/** How many things of one kind are printed before the others are only counted. */
const most = 20;

type Done = { isDry: boolean; isReported: boolean };

/** What an import did, or would do, in plain lines. */
export function writeReport(report: ImportReport, done: Done): string {
  const { notes, warnings, issues } = report;
  return [
    outlineOf(report),
    ...notes.map((note) => `Note: ${note}.`),
    ...section('Warning', warnings.map(writeTableIssue), done),
    ...differencesOf(report, done),
    ...section('Refused', issues.map(writeTableIssue), done),
    conclusionOf(report, done),
  ].join('\n');
}

function outlineOf({ file, lines, waves, values, period, pollsters }: ImportReport): string {
  const form = [file.format, file.encoding, file.sheet && `sheet ${JSON.stringify(file.sheet)}`];
  const names = pollsters.slice(0, 5).map(({ name, waves: of }) => `${name} (${count(of)})`);
  const others = pollsters.length > names.length ? ` and ${count(pollsters.length - names.length)} more` : '';
  return [
    `${file.name}${form.some(Boolean) ? ` (${form.filter(Boolean).join(', ')})` : ''}`,
    `Lines   ${count(lines.total)}: ${count(lines.read)} read, ${count(lines.duplicate)} the same as another, ${count(lines.withoutValue)} without a value, ${count(lines.refused)} refused`,
    `Waves   ${count(waves.total)}: ${count(waves.created)} new, ${count(waves.same)} the same, ${count(waves.differs)} that differ`,
    `Values  ${count(values.total)}: ${count(values.created)} new, ${count(values.same)} the same, ${count(values.changed)} that differ`,
    ...(period ? [`From    ${period.firstDay} to ${period.lastDay}`] : []),
    ...(names.length > 0 ? [`By      ${names.join(', ')}${others}`] : []),
  ].join('\n');
}

function differencesOf({ differences }: ImportReport, done: Done): string[] {
  const lines = differences.flatMap(({ slug, changes }) =>
    changes.map(({ field, question, base, group, option, before, after }) => {
      const place = [slug, question, base, group, option].filter((part) => part !== null).join(', ');
      return `${place}, ${field}: ${JSON.stringify(before ?? '')} becomes ${JSON.stringify(after ?? '')}`;
    }),
  );
  return section('Differs', lines, done);
}

function section(word: string, lines: readonly string[], { isReported }: Done): string[] {
  const shown = lines.slice(0, most).map((line) => `${word}: ${line}`);
  if (lines.length <= most) return shown;
  const where = isReported ? 'the report has them' : '--report FILE has them';
  return [...shown, `${word}: ${count(lines.length - most)} more; ${where}`];
}

function conclusionOf({ issues, waves, into }: ImportReport, { isDry }: Done): string {
  if (issues.length > 0) return 'The file was refused. Nothing was changed.';
  if (waves.created + waves.differs === 0)
    return 'The register holds all of this already. Nothing was changed.';
  const thing = into === 'drafts' ? 'draft' : 'published wave';
  const made = `${count(waves.created)} ${thing}${waves.created === 1 ? '' : 's'}`;
  return isDry
    ? `This would make ${made} and correct ${count(waves.differs)}. Nothing was changed.`
    : `Made ${made} and corrected ${count(waves.differs)}.`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
