import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { toTableGroupMetadata, toTableMetadata } from '@/lib/domain/formats/package/csvw';
import { type PackageOrigin, toDataPackage } from '@/lib/domain/formats/package/data-package';
import type { PackageTable } from '@/lib/domain/formats/package/package-table';
import {
  citePackageAsBibtex,
  dataLicenceText,
  writePackageReadme,
} from '@/lib/domain/formats/package/package-texts';
import { instantOf } from '@/lib/domain/record/version';
import type { Database } from '../db';
import { streamTable } from './stream-table';

/** A file of the data package: its name, and what it holds. */
export type PackageFile = { name: string; read: () => AsyncGenerator<string | Uint8Array> };

/** The files of the data package in the order in which they stand in the archive. */
export function listPackageFiles(
  db: Database,
  tables: readonly PackageTable[],
  origin: PackageOrigin,
): PackageFile[] {
  return [
    whole('datapackage.json', toJson(toDataPackage(tables, origin))),
    whole('README.md', writePackageReadme(tables, origin)),
    whole('LICENSE.txt', dataLicenceText),
    whole('CITATION.bib', citePackageAsBibtex(origin)),
    whole('csv-metadata.json', toJson(toTableGroupMetadata(tables, origin))),
    ...tables.flatMap((table) => [
      { name: `${table.name}.csv`, read: () => streamTable(db, table) },
      whole(`${table.name}.csv-metadata.json`, toJson(toTableMetadata(table))),
    ]),
  ];
}

/**
 * The data package as a zip, in parts: each file is read when the one before it was written, and nothing is held in
 * memory as a whole. The same register gives the same bytes.
 */
export async function* writeArchive(
  files: readonly PackageFile[],
  version: string | null,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: archiveTime(version), mode: 0o100644, forceDosTimestamp: true };
  for (const { name, read } of files)
    zip.addReadStreamLazy(name, options, (take) => {
      const stream = Readable.from(toBytes(read()), { objectMode: false });
      stream.once('error', (error) => zip.emit('error', error));
      take(null, stream);
    });
  zip.end();
  const output = zip.outputStream.pipe(new PassThrough());
  zip.once('error', (error) => output.destroy(error));
  for await (const part of output) yield part;
}

/** Two-space JSON with a line break at its end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function whole(name: string, text: string): PackageFile {
  return {
    name,
    async *read() {
      yield text;
    },
  };
}

async function* toBytes(parts: AsyncGenerator<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const part of parts) yield typeof part === 'string' ? encoder.encode(part) : part;
}

/** The time that files bear. Archives write local time: this one's local time is the version's in UTC, everywhere. */
function archiveTime(version: string | null): Date {
  const at = new Date(version === null ? '1980-01-01T00:00:00.000Z' : instantOf(version));
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
}
