import { instantOf } from '@/lib/domain/record/version';
import {
  dataLicence,
  missingValues,
  type PackageOrigin,
  packageDescription,
  packageTitle,
} from './data-package';
import type { PackageTable } from './package-table';

/** How to cite the package, in one line; whoever cites adds the day of the download. */
export function citePackage({ site, version }: PackageOrigin): string {
  const state = version === null ? '' : ` Version ${version}.`;
  return `Barometer (${yearOf(version)}). ${packageTitle}.${state} ${site}/data`;
}

/** The same as BibTeX. */
export function citePackageAsBibtex({ site, version }: PackageOrigin): string {
  const fields = [
    ['author', '{Barometer}'],
    ['title', `{${packageTitle}}`],
    ['year', yearOf(version)],
    ...(version === null ? [] : [['version', version]]),
    ['url', `${site}/data`],
  ];
  return `@misc{barometer,\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** What stands in the package about itself. */
export function writePackageReadme(tables: readonly PackageTable[], origin: PackageOrigin): string {
  const { site, version } = origin;
  return `# ${packageTitle}

${packageDescription}

- From: ${site}/data
- Version: ${version ?? 'nothing was published yet'}
- Newer: ${site}/data/barometer.zip

## What is in it

Tables are CSV: UTF-8, comma, RFC 4180, a header always. \`datapackage.json\` describes them for readers of Frictionless
data packages, \`csv-metadata.json\` for those of CSV on the Web. \`results.csv\` has everything in one table.

| file | rows |
|---|---|
${tables.map(({ name, description }) => `| \`${name}.csv\` | ${description} |\n`).join('')}
## Missing values

${missingValues.map(({ value, label }) => `- ${value === '' ? 'Empty' : `\`${value}\``}: ${label}.\n`).join('')}
None of them is 0. Free text that a spreadsheet would take for a formula has an apostrophe before it.

## Licence

${dataLicenceText}
## How to cite

${citePackage(origin)}

Cite the source of each figure too. \`CITATION.bib\` has the same as BibTeX.

## Restoring the register

In a copy of Barometer with an empty database: \`npm run restore -- barometer.zip\`.
`;
}

/** What may be done with the package. */
export const dataLicenceText = `Facts are free. As far as the collection and arrangement of the tables is protected at all, Barometer waives its rights:
${dataLicence.title} (${dataLicence.name}), ${dataLicence.path}

The words of questions, titles and quoted sentences belong to those who published them.
`;

function yearOf(version: string | null): string {
  return version === null ? 'n.d.' : instantOf(version).slice(0, 4);
}
