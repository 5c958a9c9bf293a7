import type { FileTable } from '@/lib/domain/import/file/read-table';
import { dateOrders, readGivenDate } from './given-date';
import { decimalMarks, readGivenNumber } from './given-number';
import { mappingSchema } from './mapping';

/** What a column's filled cells are: `kind` is what all of them can be. */
export type ColumnEvidence = {
  column: string;
  kind: 'empty' | 'date' | 'share' | 'number' | 'address' | 'text';
  filled: number;
  distinct: number;
  samples: string[];
};

const mostRows = 5000;
const mostSamples = 5;
const conventions = mappingSchema.shape.dates.parse({ twoDigitYearsFrom: 1950 });

/** Words that stand for no value in files of many countries, with what each is taken to mean. */
export const wordsForNothing: Readonly<Record<string, 'not_stated' | 'not_entered'>> = {
  NA: 'not_stated',
  'N/A': 'not_stated',
  'n/a': 'not_stated',
  'n.a.': 'not_stated',
  'k.A.': 'not_stated',
  'k. A.': 'not_stated',
  'н/д': 'not_stated',
  'нет данных': 'not_stated',
  NULL: 'not_entered',
  null: 'not_entered',
  '-': 'not_entered',
  '–': 'not_entered',
  '—': 'not_entered',
};

/** Looks at the first rows of a column. */
export function lookAt({ columns, rows }: FileTable, column: string): ColumnEvidence {
  const at = columns.indexOf(column);
  const filled = rows.slice(0, mostRows).flatMap(({ cells }) => {
    const cell = (cells[at] ?? '').trim();
    return cell === '' || Object.hasOwn(wordsForNothing, cell) ? [] : [cell];
  });
  const distinct = new Set(filled);
  return {
    column,
    kind: kindOf(filled),
    filled: filled.length,
    distinct: distinct.size,
    samples: [...distinct].slice(0, mostSamples),
  };
}

function kindOf(cells: readonly string[]): ColumnEvidence['kind'] {
  if (cells.length === 0) return 'empty';
  if (cells.every((cell) => /^(https?:\/\/|www\.)\S+$/i.test(cell))) return 'address';
  const numbers = cells.map((cell) => numberOf(cell));
  if (numbers.every((number) => number !== null)) {
    const isYears = numbers.every((number) => Number.isInteger(number) && number >= 1900 && number < 2100);
    if (isYears && new Set(numbers).size > 1) return 'date';
    return numbers.every((number) => number <= 100) ? 'share' : 'number';
  }
  return cells.every(isDate) ? 'date' : 'text';
}

function numberOf(cell: string): number | null {
  for (const mark of decimalMarks) {
    const number = readGivenNumber(cell, mark);
    if ('text' in number) return Number(number.text);
  }
  return null;
}

function isDate(cell: string): boolean {
  return dateOrders.some((order) => 'text' in readGivenDate(cell, order, conventions));
}
