import { type ResultsColumn, resultsColumns } from '../results-columns';
import type { TableIssue } from '../results-csv';
import type { AttributeRole, Mapping, OptionRole } from './mapping';
import type { Table } from './read-table';

/** A role with the column of the file that has it. */
export type Placed<Role> = Role & { column: string; at: number };

/** The roles of a file's columns, those of one attribute in the order of the mapping. */
export type ColumnRoles = {
  attributes: ReadonlyMap<ResultsColumn, readonly Placed<AttributeRole>[]>;
  options: readonly (Placed<OptionRole> & { sources: readonly Placed<AttributeRole>[] })[];
};

/** Attributes without which no row of the results table stands. */
const required: readonly ResultsColumn[] = [
  'wave_title',
  'country',
  'question_title',
  'topic',
  'base',
  'option',
  'option_kind',
  'value',
  'source_kind',
  'source_title',
];
const ofOptions: readonly ResultsColumn[] = ['option', 'option_kind', 'value'];

/** Finds the columns of a mapping in a table, and says what of the two does not fit. */
export function placeRoles(table: Table, mapping: Mapping): { roles: ColumnRoles; issues: TableIssue[] } {
  const placed = Object.entries(mapping.columns).flatMap(([column, given]) =>
    [given].flat().map((role) => ({ ...role, column, at: table.columns.indexOf(column) })),
  );
  const attributes = new Map<ResultsColumn, Placed<AttributeRole>[]>();
  for (const role of placed) {
    if (!('attribute' in role)) continue;
    attributes.set(role.attribute, [...(attributes.get(role.attribute) ?? []), role]);
  }
  const options = placed.flatMap((role) =>
    'kind' in role ? [{ ...role, sources: sourcesOf(role, table) }] : [],
  );
  const roles = { attributes, options };
  return { roles, issues: [...columnIssues(table, mapping, roles), ...attributeIssues(mapping, roles)] };
}

function sourcesOf({ from = {} }: OptionRole, table: Table): Placed<AttributeRole>[] {
  return resultsColumns.flatMap((attribute) => {
    const column = from[attribute];
    return column === undefined ? [] : [{ attribute, column, at: table.columns.indexOf(column) }];
  });
}

function columnIssues(table: Table, mapping: Mapping, { options }: ColumnRoles): TableIssue[] {
  const sources = options.flatMap((role) => role.sources.map(({ column }) => column));
  const used = new Set([...Object.keys(mapping.columns), ...sources]);
  const ignored = mapping.ignored === 'all others' ? null : mapping.ignored;
  const absent = [...used, ...(ignored ?? [])].filter((column) => !table.columns.includes(column));
  const open =
    ignored === null ? [] : table.columns.filter((one) => !used.has(one) && !ignored.includes(one));
  return [
    ...absent.map((column) =>
      mappingIssue(column, 'the mapping names this column, but the file has none of this name'),
    ),
    ...open.map((column) =>
      mappingIssue(
        column,
        'the mapping does not say what this column is; give it a role, or name it as ignored',
      ),
    ),
  ];
}

function attributeIssues(mapping: Mapping, { attributes, options }: ColumnRoles): TableIssue[] {
  if (attributes.has('value') && options.length > 0)
    return [
      mappingIssue(
        'value',
        'the mapping has both a column of values and columns of answers; keep one of them',
      ),
    ];
  const isGiven = (attribute: ResultsColumn) =>
    attributes.has(attribute) ||
    mapping.constants[attribute] !== undefined ||
    mapping.composed[attribute] !== undefined ||
    (options.length > 0 && ofOptions.includes(attribute)) ||
    (options.length > 0 &&
      options.every((role) => (role.with?.[attribute] ?? role.from?.[attribute]) !== undefined));
  return required
    .filter((attribute) => !isGiven(attribute))
    .map((attribute) =>
      mappingIssue(attribute, 'nothing gives this attribute; name a column of the file, or give a constant'),
    );
}

function mappingIssue(column: string, reason: string): TableIssue {
  return { line: 1, column, value: null, reason };
}
