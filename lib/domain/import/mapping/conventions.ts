import type { FileTable } from '@/lib/domain/import/file/read-table';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import { valueOf } from '@/lib/domain/values/missing';
import type { ColumnRoles, PlacedRole } from './column-roles';
import { type DateOrder, dateOrders, isPossible, needsOrder } from './given-date';
import { type DecimalMark, decimalMarks, isNumberWith, needsMark, readGivenNumber } from './given-number';
import type { AttributeRole, Mapping } from './mapping';
import { dateAttributes, numberAttributes, toCell } from './read-attribute';
import { readForms } from './table-form';

/** How a file writes dates, numbers and shares; null where nothing in it depends on that. */
export type Conventions = {
  order: DateOrder | null;
  mark: DecimalMark | null;
  unit: 'percent' | 'fraction';
};

type Found = { line: number; column: string; value: string };

/**
 * The conventions of a file: as the mapping says, or else as the file itself proves: the only order in which all its dates
 * exist, the only mark with which all its numbers are numbers, percent where a share is above 1. What neither says is an
 * issue that asks. `notes` say what was proved.
 */
export function settleConventions(
  table: FileTable,
  mapping: Mapping,
  roles: ColumnRoles,
): { conventions: Conventions; issues: TableIssue[]; warnings: TableIssue[]; notes: string[] } {
  const dates = cellsAt(table, mapping, placesOf(roles, dateAttributes)).filter(({ value }) =>
    needsOrder(value),
  );
  const shares = cellsAt(table, mapping, [...placesOf(roles, ['value']), ...roles.options]);
  const numbers = [...shares, ...cellsAt(table, mapping, placesOf(roles, numberAttributes))];
  const order = settle({
    told: mapping.dates.order,
    cells: dates,
    choices: dateOrders,
    fits: isPossible,
    name: (one) => `the order ${one}`,
    question: 'say the order of day, month and year',
    thing: 'dates',
  });
  const mark = settle({
    told: mapping.decimalMark,
    cells: numbers.filter(({ value }) => needsMark(value)),
    choices: decimalMarks,
    fits: isNumberWith,
    name: (one) => `the decimal mark "${one}"`,
    question: 'say the decimal mark',
    thing: 'numbers',
  });
  const unit = settleUnit(mapping, shares, mark.choice);
  return {
    conventions: { order: order.choice, mark: mark.choice, unit: mapping.shareUnit ?? 'percent' },
    issues: [...order.issues, ...mark.issues, ...unit.issues],
    warnings: unit.warnings,
    notes: [...order.notes, ...mark.notes],
  };
}

/** The columns of these attributes, and of those that say them of an answer alone. */
function placesOf(
  { attributes, options }: ColumnRoles,
  wanted: readonly string[],
): PlacedRole<AttributeRole>[] {
  const all = [...[...attributes.values()].flat(), ...options.flatMap(({ sources }) => sources)];
  return all.filter(({ attribute }) => wanted.includes(attribute));
}

type Place = PlacedRole<Pick<AttributeRole, 'form' | 'part'>>;

function cellsAt(table: FileTable, mapping: Mapping, places: readonly Place[]): Found[] {
  return table.rows.flatMap(({ line, cells }) =>
    places.flatMap((place) => {
      const cell = valueOf(toCell(cells[place.at] ?? '', mapping.missing));
      return cell === null
        ? []
        : textsOf(cell, place).map((value) => ({ line, column: place.column, value }));
    }),
  );
}

/** What of a cell is read by these conventions: what its form takes, and the dates of a span. */
function textsOf(cell: string, { form, part }: Place): readonly string[] {
  const text = form ? readForms(form, cell) : cell;
  if (typeof text !== 'string') return [];
  return part === undefined ? [text] : (text.match(/\d{1,4}([/.-])\d{1,2}\1\d{1,4}/g) ?? []);
}

type Settled<T> = { choice: T | null; issues: TableIssue[]; notes: string[] };

function settle<T extends string>(open: {
  told: T | null;
  cells: Found[];
  choices: readonly T[];
  fits: (cell: string, choice: T) => boolean;
  name: (choice: T) => string;
  question: string;
  thing: string;
}): Settled<T> {
  const { told, choices, fits, name, question, thing } = open;
  const cells = open.cells.filter(({ value }) => choices.some((choice) => fits(value, choice)));
  const [first] = cells;
  if (told !== null || !first) return { choice: told, issues: [], notes: [] };
  const left = choices.filter((choice) => cells.every(({ value }) => fits(value, choice)));
  const [only] = left;
  if (only !== undefined && left.length === 1)
    return {
      choice: only,
      issues: [],
      notes: [`the ${thing} have ${name(only)}: no other fits all of them`],
    };
  if (only !== undefined) {
    const reason = `the ${thing} of the file could have ${left.map(name).join(' or ')}; ${question}`;
    return { choice: null, issues: [{ ...first, reason }], notes: [] };
  }
  const issues = choices.flatMap((choice) => {
    const against = cells.find(({ value }) => !fits(value, choice));
    return against
      ? [
          {
            ...against,
            reason: `the ${thing} of the file disagree: this has not ${name(choice)}; ${question}`,
          },
        ]
      : [];
  });
  return { choice: null, issues, notes: [] };
}

function settleUnit(
  mapping: Mapping,
  shares: Found[],
  mark: DecimalMark | null,
): { issues: TableIssue[]; warnings: TableIssue[] } {
  const [first] = shares;
  const isAboveOne = ({ value }: Found) => {
    const number = readGivenNumber(value, mark);
    return 'text' in number && Number(number.text) > 1;
  };
  if (!first || mapping.shareUnit === 'fraction' || shares.some(isAboveOne))
    return { issues: [], warnings: [] };
  const found = 'all shares of the file are at or below 1';
  if (mapping.shareUnit === 'percent')
    return { issues: [], warnings: [{ ...first, reason: `${found}, read as percent` }] };
  return {
    issues: [{ ...first, reason: `${found}; say whether they are percent or fractions` }],
    warnings: [],
  };
}
