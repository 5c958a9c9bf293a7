import type { Database } from '../data/db';
import { listPackageFiles, toJson, writeArchive } from '../data/package/archive';
import { listQuestionPages, listWavePages, type Page } from '../data/package/list-pages';
import { type ResultsScope, streamResults } from '../data/results';
import { getWaveVersion } from '../data/versions';
import { getWave } from '../data/waves';
import { writeCodebook } from '../domain/ddi/codebook';
import type { PackageOrigin } from '../domain/package/data-package';
import { toCatalog } from '../domain/package/dcat';
import { citePackage } from '../domain/package/package-texts';
import type { Table } from '../domain/package/table';
import { resultsColumns } from '../domain/results-columns';
import { writeHeader, writeLines } from '../domain/results-csv';
import { wholeTable } from '../domain/results-query';
import { textAtOf, toCells } from '../domain/results-rows';
import { escapeXml } from '../domain/xml';
import { defaultLocale, wordsOf } from '../format';

/** A file of a snapshot, at the address that it has on the site. */
export type SnapshotFile = { path: string; read: () => AsyncIterable<string | Uint8Array> };

/** Everything public, file by file. */
export async function* listSnapshotFiles(
  db: Database,
  tables: readonly Table[],
  origin: PackageOrigin,
): AsyncGenerator<SnapshotFile> {
  const files = listPackageFiles(db, tables, origin);
  const questions = await listQuestionPages(db);
  const waves = await listWavePages(db);
  yield whole('index.html', writeIndex({ tables, questions, waves, origin }));
  for (const { name, read } of files) yield { path: `data/${name}`, read };
  yield { path: 'data/barometer.zip', read: () => writeArchive(files, origin.version) };
  yield whole('data/catalog.jsonld', toJson(toCatalog(tables, origin)));
  for (const { slug } of questions) yield* tablesOf(db, `questions/${slug}`, { question: slug, wave: null });
  for (const { slug } of waves) {
    yield* tablesOf(db, `waves/${slug}`, { question: null, wave: slug });
    const wave = await getWave(db, slug);
    const version = await getWaveVersion(db, slug);
    if (wave === null) continue;
    const country = wordsOf(defaultLocale).country(wave.country);
    yield whole(`waves/${slug}/ddi.xml`, writeCodebook(wave, { ...origin, version, country }));
  }
}

function* tablesOf(db: Database, path: string, scope: ResultsScope): Generator<SnapshotFile> {
  yield { path: `${path}/results.csv`, read: () => writeCsv(db, scope) };
}

async function* writeCsv(db: Database, scope: ResultsScope): AsyncGenerator<string> {
  const textAt = textAtOf(resultsColumns);
  yield writeHeader(resultsColumns);
  for await (const records of streamResults(db, scope, wholeTable))
    yield writeLines(
      records.map((record) => toCells(record)),
      textAt,
    );
}

function whole(path: string, text: string): SnapshotFile {
  return {
    path,
    async *read() {
      yield text;
    },
  };
}

type Index = { tables: readonly Table[]; questions: Page[]; waves: Page[]; origin: PackageOrigin };

function writeIndex({ tables, questions, waves, origin }: Index): string {
  const { t } = wordsOf(defaultLocale);
  const link = (address: string, text: string) => `<a href="${escapeXml(address)}">${escapeXml(text)}</a>`;
  const list = (lines: string[]) => `<ul>\n${lines.map((line) => `<li>${line}</li>\n`).join('')}</ul>\n`;
  const files = ['barometer.zip', 'datapackage.json', 'csv-metadata.json', 'catalog.jsonld', 'README.md'];
  return `<!doctype html>
<html lang="${defaultLocale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Barometer</title>
<h1>Barometer</h1>
<p>${escapeXml(citePackage(origin))}</p>
<h2>${escapeXml(t('package.title'))}</h2>
${list(files.map((file) => link(`data/${file}`, file)))}<h2>${escapeXml(t('package.tables'))}</h2>
${list(tables.map(({ name, description }) => `${link(`data/${name}.csv`, `${name}.csv`)}: ${escapeXml(description)}`))}<h2>${escapeXml(t('package.questions'))}</h2>
${list(questions.map(({ slug, title }) => `${escapeXml(title)}: ${link(`questions/${slug}/results.csv`, 'CSV')}`))}<h2>${escapeXml(t('package.waves'))}</h2>
${list(waves.map(({ slug, title }) => `${escapeXml(title)}: ${link(`waves/${slug}/results.csv`, 'CSV')}, ${link(`waves/${slug}/ddi.xml`, t('package.ddi'))}`))}</html>
`;
}
