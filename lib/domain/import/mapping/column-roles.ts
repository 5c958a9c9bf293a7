import type { FileTable } from '@/lib/domain/import/file/read-table';
import { type ResultsColumn, resultsColumns } from '@/lib/domain/results/results-columns';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import type { AttributeRole, Mapping, OptionRole } from './mapping';

/** A role with the column of the file that has it. */
export type PlacedRole<Role> = Role & { column: string; at: number };

/** A column of values with the columns, and the parts of its own name, that say more of them. */
export type PlacedOption = PlacedRole<OptionRole> & {
  sources: readonly PlacedRole<AttributeRole>[];
  named: readonly PlacedRole<AttributeRole>[];
};

/** The roles of a file's columns, those of one attribute in the order of the mapping. */
export type ColumnRoles = {
  attributes: ReadonlyMap<ResultsColumn, readonly PlacedRole<AttributeRole>[]>;
  options: readonly PlacedOption[];
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
const ofOptions: readonly ResultsColumn[] = ['option_kind', 'value'];

/** Finds the columns of a mapping in a table, and says what of the two does not fit. */
export function placeRoles(table: FileTable, mapping: Mapping): { roles: ColumnRoles; issues: TableIssue[] } {
  const all = { ...mapping.columns, ...otherColumns(table, mapping) };
  const placed = Object.entries(all).flatMap(([column, given]) =>
    [given].flat().map((role) => ({ ...role, column, at: table.columns.indexOf(column) })),
  );
  const attributes = new Map<ResultsColumn, PlacedRole<AttributeRole>[]>();
  for (const role of placed) {
    if (!('attribute' in role)) continue;
    attributes.set(role.attribute, [...(attributes.get(role.attribute) ?? []), role]);
  }
  const options = placed.flatMap((role) =>
    'kind' in role ? [{ ...role, sources: sourcesOf(role, table), named: namedBy(role) }] : [],
  );
  const roles = { attributes, options };
  return { roles, issues: [...columnIssues(table, mapping, roles), ...attributeIssues(mapping, roles)] };
}

/** The columns without a role of their own, where the mapping gives one to all of them. */
function otherColumns({ columns }: FileTable, mapping: Mapping): Mapping['columns'] {
  const { otherColumns: role, ignored, attributeRows } = mapping;
  if (!role) return {};
  const taken = new Set([
    ...Object.keys(mapping.columns),
    ...sourceColumns(Object.values(mapping.columns)),
    ...sourceColumns([role]),
    ...(ignored === 'all others' ? [] : ignored),
    ...(attributeRows ? [attributeRows.column] : []),
  ]);
  return Object.fromEntries(columns.filter((column) => !taken.has(column)).map((column) => [column, role]));
}

function sourceColumns(given: readonly Mapping['columns'][string][]): string[] {
  return given.flatMap((roles) =>
    [roles].flat().flatMap((role) => ('kind' in role ? Object.values(role.from ?? {}) : [])),
  );
}

/** A column's own name, read as a cell of it. */
function namedBy({ header = [], column }: PlacedRole<OptionRole>): PlacedRole<AttributeRole>[] {
  return header.map((role) => ({ ...role, column, at: 0 }));
}

function sourcesOf({ from = {} }: OptionRole, table: FileTable): PlacedRole<AttributeRole>[] {
  return resultsColumns.flatMap((attribute) => {
    const column = from[attribute];
    return column === undefined ? [] : [{ attribute, column, at: table.columns.indexOf(column) }];
  });
}

function columnIssues(table: FileTable, mapping: Mapping, { options }: ColumnRoles): TableIssue[] {
  const sources = options.flatMap((role) => role.sources.map(({ column }) => column));
  const { attributeRows } = mapping;
  const used = new Set([
    ...Object.keys(mapping.columns),
    ...options.map(({ column }) => column),
    ...sources,
    ...(attributeRows ? [attributeRows.column, ...attributeRows.of] : []),
  ]);
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
  const fromRows = new Set(
    Object.values(mapping.attributeRows?.rows ?? {}).flatMap((role) =>
      [role].flat().map((one) => one.attribute),
    ),
  );
  const isGiven = (attribute: ResultsColumn) =>
    attributes.has(attribute) ||
    mapping.constants[attribute] !== undefined ||
    mapping.composed[attribute] !== undefined ||
    fromRows.has(attribute) ||
    (options.length > 0 && ofOptions.includes(attribute)) ||
    (options.length > 0 && options.every((role) => saysItself(role, attribute)));
  return required
    .filter((attribute) => !isGiven(attribute))
    .map((attribute) =>
      mappingIssue(attribute, 'nothing gives this attribute; name a column of the file, or give a constant'),
    );
}

/** Whether a column of answers says an attribute of them by itself, whatever its row says. */
export function saysItself(
  { option, with: same, from, header }: OptionRole,
  attribute: ResultsColumn,
): boolean {
  if (attribute === 'option' && option !== undefined) return true;
  const isNamed = header?.some((role) => role.attribute === attribute) ?? false;
  return isNamed || (same?.[attribute] ?? from?.[attribute]) !== undefined;
}

function mappingIssue(column: string, reason: string): TableIssue {
  return { line: 1, column, value: null, reason };
}
