import { ApiProblem } from '@/lib/answers/problem';
import { toReadable } from '@/lib/answers/public-headers';
import { answerNotFound, stateHeaders, toByteStream } from '@/lib/answers/respond';
import { type Database, fromSnapshot } from '@/lib/data/db';
import { getRegisterVersion } from '@/lib/data/find/versions';
import { listPackageFiles, toJson, writeArchive } from '@/lib/data/package/archive';
import { toCatalog } from '@/lib/domain/formats/package/dcat';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { packageTables } from '@/lib/request/package-tables';

/** What the files are to a browser, by what their names end with; the longest first. */
const types = {
  '.csv-metadata.json': 'application/csvm+json',
  '.jsonld': 'application/ld+json',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.zip': 'application/zip',
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
} as const;

/** The archive of everything. */
export const archiveName = 'barometer.zip';
const catalogName = 'catalog.jsonld';

/**
 * A file of the data package, its archive or the catalogue, streamed from the register as it is at the first look: its
 * tables are in step, whatever is published meanwhile.
 */
export async function answerPackageFile(request: Request, file: string): Promise<Response> {
  const [parameter] = new URL(request.url).searchParams.keys();
  if (parameter !== undefined)
    return toReadable(
      new ApiProblem(400, {
        code: 'unknown_parameter',
        detail: `${parameter} is no parameter of /data/${file}, which has none.`,
        field: parameter,
      }).toResponse(),
    );
  const db = await database();
  if (!(await isThere(db, file))) return answerNotFound(request);
  const headers = { ...headersOf(file), ...(await stateHeaders()) };
  return toReadable(new Response(toByteStream(readFile(file)), { headers }));
}

function headersOf(file: string): Record<string, string> {
  const [, type = 'application/octet-stream'] =
    Object.entries(types).find(([end]) => file.endsWith(end)) ?? [];
  const isDownload = file.endsWith('.csv') || file.endsWith('.zip');
  return {
    'Content-Type': file === 'csv-metadata.json' ? types['.csv-metadata.json'] : type,
    ...(isDownload
      ? { 'Content-Disposition': `attachment; filename="${file.replace(/^(?!barometer)/, 'barometer-')}"` }
      : {}),
    Link: '</data/csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
  };
}

async function isThere(db: Database, file: string): Promise<boolean> {
  if (file === archiveName || file === catalogName) return true;
  return (await filesOf(db)).files.some(({ name }) => name === file);
}

function readFile(file: string): AsyncGenerator<string | Uint8Array> {
  return fromSnapshot(env().DATABASE_URL, async function* (db) {
    const { files, tables, origin } = await filesOf(db);
    if (file === archiveName) yield* writeArchive(files, origin.version);
    else if (file === catalogName) yield toJson(toCatalog(tables, origin));
    else yield* files.find(({ name }) => name === file)?.read() ?? [];
  });
}

async function filesOf(db: Database) {
  const origin = { site: env().SITE_URL, version: await getRegisterVersion(db) };
  const tables = packageTables();
  return { files: listPackageFiles(db, tables, origin), tables, origin };
}
