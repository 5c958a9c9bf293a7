import { basename } from 'node:path';
import type { PageKind } from '../data/package/list-pages';
import type { PackageOrigin } from '../domain/formats/package/data-package';
import type { PackageTable } from '../domain/formats/package/package-table';
import { citePackage } from '../domain/formats/package/package-texts';
import { escapeXml } from '../domain/formats/xml';
import { defaultLocale, wordsOf } from '../words/words';

/** A thing, and the paths of its files. */
export type ListedFiles = { title: string; files: string[] };

type Index = {
  tables: readonly PackageTable[];
  single: readonly string[];
  things: readonly [PageKind, ListedFiles[]][];
  origin: PackageOrigin;
};

/** The page that leads to every file of a snapshot. */
export function writeIndex({ tables, single, things, origin }: Index): string {
  const { t } = wordsOf(defaultLocale);
  const files = [
    'barometer.zip',
    'datapackage.json',
    'csv-metadata.json',
    'catalog.jsonld',
    'README.md',
    'LICENSE.txt',
    'CITATION.bib',
  ];
  const sections: [title: string, lines: string[]][] = [
    [t('package.title'), files.map((file) => link(`data/${file}`))],
    [
      t('package.tables'),
      tables.map(({ name, description }) => {
        const [csv, metadata] = [link(`data/${name}.csv`), link(`data/${name}.csv-metadata.json`)];
        return `${csv} (${metadata}): ${escapeXml(description)}`;
      }),
    ],
    [t('package.lists'), single.map((file) => link(file))],
    ...things.map(([kind, listed]): [string, string[]] => [t(`package.${kind}`), listed.map(writeLine)]),
  ];
  return `<!doctype html>
<html lang="${defaultLocale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Barometer</title>
<h1>Barometer</h1>
<p>${escapeXml(citePackage(origin))}</p>
${sections.map(([title, lines]) => writeSection(title, lines)).join('')}</html>
`;
}

function writeSection(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${line}</li>\n`).join('');
  return `<h2>${escapeXml(title)}</h2>\n<ul>\n${items}</ul>\n`;
}

function writeLine({ title, files }: ListedFiles): string {
  return `${escapeXml(title)}<br>${files.map((file) => link(file)).join(', ')}`;
}

function link(path: string): string {
  return `<a href="${escapeXml(path)}">${escapeXml(basename(path))}</a>`;
}
