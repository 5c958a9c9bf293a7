import {
  dataLicence,
  missingValues,
  type PackageOrigin,
  packageDescription,
  packageTitle,
} from './data-package';
import type { Column, ColumnType, PackageTable } from './package-table';

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en' }] as const;

const datatypes: Record<ColumnType, string> = {
  string: 'string',
  integer: 'integer',
  number: 'decimal',
  boolean: 'boolean',
  object: 'json',
  array: 'json',
  datetime: 'dateTime',
};

/** What CSV on the Web (https://www.w3.org/TR/tabular-metadata/) wants to know of one table. */
export function toTableMetadata(table: PackageTable) {
  return { '@context': context, ...toCsvwTable(table) };
}

/** What CSV on the Web wants to know of all tables together, with what refers to what. */
export function toTableGroupMetadata(tables: readonly PackageTable[], { site, version }: PackageOrigin) {
  return {
    '@context': context,
    'dc:title': packageTitle,
    'dc:description': packageDescription,
    'dc:source': `${site}/data`,
    ...(version === null ? {} : { 'dc:identifier': version }),
    tables: tables.map((table) => {
      const { tableSchema, ...rest } = toCsvwTable(table);
      const foreignKeys = table.foreignKeys.map(({ columns, table: other, reference }) => ({
        columnReference: columns,
        reference: { resource: `${other}.csv`, columnReference: reference },
      }));
      return {
        ...rest,
        tableSchema: foreignKeys.length === 0 ? tableSchema : { ...tableSchema, foreignKeys },
      };
    }),
  };
}

function toCsvwTable({ name, title, description, columns, primaryKey }: PackageTable) {
  return {
    url: `${name}.csv`,
    'dc:title': title,
    'dc:description': description,
    'dc:license': { '@id': dataLicence.path },
    dialect: { encoding: 'utf-8', delimiter: ',', header: true },
    null: missingValues.map(({ value }) => value),
    tableSchema: {
      columns: columns.map(toCsvwColumn),
      ...(primaryKey.length === 0 ? {} : { primaryKey }),
    },
  };
}

function toCsvwColumn(column: Column) {
  const { name, description, isRequired } = column;
  return {
    name,
    titles: name,
    'dc:description': description,
    datatype: toDatatype(column),
    ...(isRequired ? { required: true } : {}),
  };
}

function toDatatype({ type, values, pattern, longest, minimum, maximum }: Column) {
  const format = values ? values.join('|') : pattern;
  const isBounded = minimum !== undefined || maximum !== undefined;
  const length = longest === undefined ? {} : { maxLength: longest };
  if (type === 'string' && (format || longest))
    return { base: 'string', ...(format && { format }), ...length };
  if (!isBounded) return datatypes[type];
  return {
    base: datatypes[type],
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}
