import type { FileTable } from '@/lib/domain/import/file/read-table';
import { dateOrders, isPossible, needsOrder } from './given-date';
import { decimalMarks, isNumberWith, needsMark, readGivenNumber } from './given-number';
import type { WrittenMapping } from './mapping';
import type { OpenQuestion } from './propose-mapping';
import { dateAttributes, numberAttributes } from './read-attribute';

/** What a file proves of how it writes dates, numbers and shares, and what it leaves to ask. */
export type OpenConventions = {
  found: Pick<WrittenMapping, 'dates' | 'decimalMark' | 'shareUnit'>;
  questions: OpenQuestion[];
};

type Roles = readonly (readonly [string, WrittenMapping['columns'][string]])[];

/** Looks at the cells of a mapping's dates, numbers and shares. */
export function openConventions(table: FileTable, roles: Roles): OpenConventions {
  const cellsOf = (is: (attribute: string) => boolean) =>
    roles.flatMap(([column, role]) => {
      const attributes = [role].flat().map((one) => ('attribute' in one ? one.attribute : 'value'));
      return attributes.some(is) ? cellsIn(table, column) : [];
    });
  const shares = cellsOf((attribute) => attribute === 'value');
  const numbers = [...shares, ...cellsOf((attribute) => numberAttributes.some((one) => one === attribute))];
  const dates = cellsOf((attribute) => dateAttributes.some((one) => one === attribute));
  const order = settle(dates.filter(needsOrder), dateOrders, isPossible);
  const mark = settle(numbers.filter(needsMark), decimalMarks, isNumberWith);
  const questions = [
    order.ask && {
      path: 'dates.order',
      text: 'In which order are day (d), month (m) and year (y) of its dates?',
      choices: order.left,
      why: `“${order.example}” could be either`,
    },
    dates.some(hasTwoDigitYear) && {
      path: 'dates.twoDigitYearsFrom',
      text: 'Years have two digits. Which is the first of the hundred years that they mean?',
      choices: ['1950', '1930', '2000'],
      why: `“${dates.find(hasTwoDigitYear)}” names no century`,
    },
    mark.ask && {
      path: 'decimalMark',
      text: 'Is the mark before decimals a point or a comma?',
      choices: mark.left,
      why: `“${mark.example}” could be either`,
    },
    shares.length > 0 &&
      shares.every(isAtMostOne) && {
        path: 'shareUnit',
        text: 'Are the shares percent or fractions?',
        choices: ['percent', 'fraction'],
        why: 'all shares are at or below 1',
      },
  ];
  return {
    found: {
      ...(order.only && { dates: { order: order.only } }),
      ...(mark.only && { decimalMark: mark.only }),
    },
    questions: questions.filter((one) => one !== false && one !== undefined),
  };
}

type Settled<T> = { only: T | undefined; left: T[]; ask: boolean; example: string };

function settle<T extends string>(
  cells: readonly string[],
  choices: readonly T[],
  fits: (cell: string, choice: T) => boolean,
): Settled<T> {
  const [example = ''] = cells;
  const left = choices.filter((choice) => cells.every((cell) => fits(cell, choice)));
  const isSettled = cells.length === 0 || left.length === 1;
  return {
    only: cells.length > 0 && left.length === 1 ? left[0] : undefined,
    left: left.length > 0 ? left : [...choices],
    ask: !isSettled,
    example,
  };
}

function cellsIn({ columns, rows }: FileTable, column: string): string[] {
  const at = columns.indexOf(column);
  return rows.flatMap(({ cells }) => {
    const cell = (cells[at] ?? '').trim();
    return /\d/.test(cell) ? [cell] : [];
  });
}

function hasTwoDigitYear(cell: string): boolean {
  return needsOrder(cell) && !/\d{4}/.test(cell);
}

function isAtMostOne(cell: string): boolean {
  return decimalMarks.some((mark) => {
    const number = readGivenNumber(cell, mark);
    return 'text' in number && Number(number.text) <= 1;
  });
}
