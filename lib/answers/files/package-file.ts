import { notFound } from '@/lib/answers/problem';
import { requireNoQuery } from '@/lib/answers/read-query';
import { type Answer, answerPublic } from '@/lib/answers/respond';
import { type Database, fromSnapshot } from '@/lib/data/db';
import { getRegisterVersion } from '@/lib/data/find/versions';
import { listPackageFiles, toJson, writeArchive } from '@/lib/data/package/archive';
import { toCatalog } from '@/lib/domain/formats/package/dcat';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { packageTables } from '@/lib/request/described-tables';

/** What the files are to a browser, by what their names end with; the longest first. */
const types = {
  '.csv-metadata.json': 'application/csvm+json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
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
async function packageFile(request: Request, name: string): Promise<Answer> {
  requireNoQuery(request);
  if (!(await isThere(await database(), name))) throw notFound(request);
  return {
    type: typeOf(name),
    body: readFile(name),
    ...(/\.(?:csv|zip)$/.test(name) && {
      file: { shown: 'attachment', name: name.replace(/^(?!barometer)/, 'barometer-') },
    }),
    headers: { Link: '</data/csv-metadata.json>; rel="describedby"; type="application/csvm+json"' },
  };
}

/** The route of the files of the data package. */
export async function packageRoute(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  return answerPublic(request, () => packageFile(request, file));
}

function typeOf(name: string): string {
  if (name === 'csv-metadata.json') return types['.csv-metadata.json'];
  const [, type = 'application/octet-stream'] =
    Object.entries(types).find(([end]) => name.endsWith(end)) ?? [];
  return type;
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
