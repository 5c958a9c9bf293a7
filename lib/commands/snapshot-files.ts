import type { Database } from '../data/db';
import { listPackageFiles, toJson, writeArchive } from '../data/package/archive';
import { listPages, type Page, type PageKind } from '../data/package/list-pages';
import type { PackageOrigin } from '../domain/formats/package/data-package';
import { toCatalog } from '../domain/formats/package/dcat';
import type { PackageTable } from '../domain/formats/package/package-table';
import { answerOf, answerSingle } from './site-answers';
import { type ListedFiles, writeIndex } from './snapshot-index';

/** A file of a snapshot, at the address that it has on the site. */
export type SnapshotFile = { path: string; read: () => AsyncIterable<string | Uint8Array> };

const kinds: PageKind[] = ['questions', 'waves', 'pollsters', 'sources', 'claims'];

/** Everything public that is data, file by file, and at last the index of it all. */
export async function* listSnapshotFiles(
  db: Database,
  tables: readonly PackageTable[],
  origin: PackageOrigin,
): AsyncGenerator<SnapshotFile> {
  const files = listPackageFiles(db, tables, origin);
  for (const { name, read } of files) yield { path: `data/${name}`, read };
  yield { path: 'data/barometer.zip', read: () => writeArchive(files, origin.version) };
  yield whole('data/catalog.jsonld', toJson(toCatalog(tables, origin)));
  const single: string[] = [];
  for await (const { name, body } of answerSingle(origin.site)) {
    yield { path: name, read: () => body };
    single.push(name);
  }
  const things: [PageKind, ListedFiles[]][] = [];
  for (const kind of kinds) {
    const listed: ListedFiles[] = [];
    things.push([kind, listed]);
    for (const page of await listPages[kind](db)) {
      const names: string[] = [];
      yield* filesOf(origin.site, kind, page, names);
      listed.push({ title: page.title, files: names });
    }
  }
  yield whole('index.html', writeIndex({ tables, single, things, origin }));
}

async function* filesOf(
  site: string,
  kind: PageKind,
  { slug }: Page,
  names: string[],
): AsyncGenerator<SnapshotFile> {
  for await (const { name, body } of answerOf(site, kind, slug)) {
    yield { path: name, read: () => body };
    names.push(name);
  }
}

function whole(path: string, text: string): SnapshotFile {
  return {
    path,
    async *read() {
      yield text;
    },
  };
}
