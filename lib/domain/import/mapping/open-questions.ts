import { type ResultsColumn, resultsColumns } from '@/lib/domain/results/results-columns';
import type { Mapping } from './mapping';
import type { OpenQuestion } from './propose-mapping';

/** Of what is asked about a file, what a mapping does not answer. */
export function listUnanswered(questions: readonly OpenQuestion[], mapping: Mapping): OpenQuestion[] {
  return questions.filter(({ path }) => !isAnswered(path, mapping));
}

function isAnswered(path: string, mapping: Mapping): boolean {
  if (path === 'dates.order') return mapping.dates.order !== null;
  if (path === 'dates.twoDigitYearsFrom') return mapping.dates.twoDigitYearsFrom !== null;
  if (path === 'decimalMark') return mapping.decimalMark !== null;
  if (path === 'shareUnit') return mapping.shareUnit !== null;
  const [, part, name = ''] = /^(columns|constants)\.(.*)$/s.exec(path) ?? [];
  if (part === 'columns') return isKnownColumn(name, mapping);
  const attribute = resultsColumns.find((one) => one === name);
  return attribute !== undefined && isGiven(attribute, mapping);
}

function isKnownColumn(column: string, { columns, otherColumns, ignored }: Mapping): boolean {
  const sources = Object.values(columns)
    .flat()
    .flatMap((role) => ('from' in role ? Object.values(role.from ?? {}) : []));
  return (
    otherColumns !== undefined ||
    columns[column] !== undefined ||
    sources.includes(column) ||
    ignored === 'all others' ||
    ignored.includes(column)
  );
}

function isGiven(attribute: ResultsColumn, { columns, constants, composed }: Mapping): boolean {
  if (constants[attribute] !== undefined || composed[attribute] !== undefined) return true;
  const roles = Object.values(columns).flat();
  if (roles.some((role) => 'attribute' in role && role.attribute === attribute)) return true;
  const answers = roles.flatMap((role) => ('kind' in role ? [role] : []));
  return (
    answers.length > 0 &&
    answers.every((role) => (role.with?.[attribute] ?? role.from?.[attribute]) !== undefined)
  );
}
