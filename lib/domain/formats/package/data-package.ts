import { instantOf } from '@/lib/domain/record/version';
import type { Column, ForeignKey, PackageTable } from './package-table';

/** Where the package comes from, and which state of the register it holds; null where nothing was ever published. */
export type PackageOrigin = { site: string; version: string | null };

/** What a cell without a value says, in the shape that version 2 of the standard has for it. */
export const missingValues = [
  { value: '', label: 'not entered yet, or nothing' },
  { value: 'not_stated', label: 'not stated by the source' },
  { value: 'not_applicable', label: 'cannot have a value' },
] as const;

/** The licence of the tables: of the collection, not of what others wrote that is quoted in it. */
export const dataLicence = {
  name: 'CC0-1.0',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  title: 'Creative Commons Zero 1.0 Universal',
} as const;

/** What the package is, in one sentence. */
export const packageTitle = 'Barometer, an open register of public-opinion polls';
export const packageDescription =
  'Every published figure as printed, beside who asked, whom, when, how, in which words, and where it was printed.';
export const packageKeywords = ['public opinion', 'polls', 'surveys'] as const;

/** The descriptor of the data package (https://datapackage.org, version 2). */
export function toDataPackage(tables: readonly PackageTable[], { site, version }: PackageOrigin) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'barometer',
    id: `${site}/data`,
    title: packageTitle,
    description: packageDescription,
    homepage: site,
    ...(version === null ? {} : { version, created: instantOf(version) }),
    keywords: packageKeywords,
    licenses: [dataLicence],
    contributors: [{ title: 'Barometer', path: site, roles: ['publisher'] }],
    sources: [{ title: 'The documents in the table sources', path: 'sources.csv' }],
    missingValueLabels: missingValues,
    resources: tables.map(toResource),
  };
}

function toResource(table: PackageTable) {
  const { name, title, description, columns, primaryKey, uniqueKeys, foreignKeys } = table;
  return {
    name,
    type: 'table',
    // Readers of version 1 know a table by its profile.
    profile: 'tabular-data-resource',
    path: `${name}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    // Some readers guess what they are not told, and guess wrong where texts hold many semicolons.
    dialect: { delimiter: ',' },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map(toField),
      // With labels they are objects in version 2, which its readers in R and Python do not take yet.
      missingValues: missingValues.map(({ value }) => value),
      ...(primaryKey.length === 0 ? {} : { primaryKey }),
      ...(uniqueKeys.length === 0 ? {} : { uniqueKeys }),
      ...(foreignKeys.length === 0 ? {} : { foreignKeys: foreignKeys.map((key) => toForeignKey(key, name)) }),
    },
  };
}

function toField({
  name,
  type,
  description,
  isRequired,
  values,
  pattern,
  longest,
  minimum,
  maximum,
}: Column) {
  const constraints = {
    ...(isRequired ? { required: true } : {}),
    ...(values ? { enum: values } : {}),
    ...(pattern && type === 'string' ? { pattern: `^(?:${pattern})$` } : {}),
    ...(longest === undefined ? {} : { maxLength: longest }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return {
    name,
    type,
    ...(type === 'datetime' ? { format: '%Y-%m-%dT%H:%M:%S.%fZ' } : {}),
    description,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function toForeignKey({ columns, table, reference }: ForeignKey, own: string) {
  // Version 2 takes nothing for the empty name by which version 1 knows a table's own rows, but not the other way round.
  return { fields: columns, reference: { resource: table === own ? '' : table, fields: reference } };
}
