import { countReferencesTo } from '@/lib/data/counts';
import type { Database, Transaction } from '@/lib/data/db';
import { whereNamed } from '@/lib/data/edit/where-named';
import { readTogether } from '@/lib/data/read-together';
import { readMissing } from '@/lib/data/shapes/missing-column';
import { sourceColumns, sourceTitleSelect } from '@/lib/data/shapes/source-shape';
import type { SourceContent } from '@/lib/domain/entry/source-edit';
import type { SourceTitle } from '@/lib/domain/record/source';
import type { Stated } from '@/lib/domain/values/missing';

/** A source in the back office's list. */
export type OfficeSource = SourceTitle & {
  publisher: Stated<string>;
  published: Stated<string>;
  /** How many items have values from it. */
  items: number;
};

/** Sources by title, page by page from 1, as far as `search` finds them by title, publisher, author or address. */
export async function listSources(
  db: Database,
  { search, page, pageSize }: { search: string; page: number; pageSize: number },
): Promise<{ sources: OfficeSource[]; total: number }> {
  const where = await whereNamed(db, 'source', search);
  const [total, rows] = await readTogether(db, [
    db.source.count({ where }),
    db.source.findMany({
      where,
      select: {
        id: true,
        ...sourceTitleSelect,
        published: true,
        missing: true,
        publisher: { select: { name: true } },
      },
      orderBy: [{ title: 'asc' }, { slug: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const itemsOf = await countReferencesTo(
    db,
    rows.map(({ id }) => id),
  );
  return {
    total,
    sources: rows.map(({ id, publisher, published, missing, ...row }) => ({
      ...row,
      publisher: readMissing(missing)('publisher', publisher?.name ?? null),
      published: readMissing(missing)('published', published),
      items: itemsOf(id),
    })),
  };
}

/** A source with all that the back office keeps of it. */
export type SourceSheet = {
  id: number;
  slug: string;
  version: number;
  content: SourceContent;
  items: number;
  claims: number;
  /** The sources that cite it. */
  citedBy: SourceTitle[];
};

/** The source of this slug, or null. */
export async function getSourceSheet(db: Database | Transaction, slug: string): Promise<SourceSheet | null> {
  const row = await db.source.findUnique({
    where: { slug },
    select: {
      id: true,
      version: true,
      ...sourceColumns,
      publisher: { select: { name: true } },
      cites: { select: { slug: true } },
      citedBy: { select: sourceTitleSelect, orderBy: { title: 'asc' } },
    },
  });
  if (!row) return null;
  const stated = readMissing(row.missing);
  const { id, version, kind, title, archivedUrl, accessed, language, licence, citedBy } = row;
  const items = await countReferencesTo(db, [id]);
  return {
    id,
    slug,
    version,
    content: {
      kind,
      title,
      publisher: stated('publisher', row.publisher?.name ?? null),
      author: stated('author', row.author),
      url: stated('url', row.url),
      published: stated('published', row.published),
      archivedUrl,
      accessed,
      language,
      licence,
      cites: row.cites?.slug ?? null,
    },
    items: items(id),
    claims: await db.claim.count({ where: { sourceId: id } }),
    citedBy,
  };
}

/** The slugs and titles of sources, by title, at most `limit`. */
export async function listSourceTitles(db: Database, limit: number): Promise<SourceTitle[]> {
  return db.source.findMany({ select: sourceTitleSelect, orderBy: { title: 'asc' }, take: limit });
}
