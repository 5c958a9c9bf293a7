import { type Kept, keepHouse, requireVersion } from '@/lib/data/edit/write-edit';
import { freeSlug } from '@/lib/data/sql/free-slug';
import { type Mapping, mappingSchema } from '@/lib/domain/import/mapping/mapping';
import type { Editor } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { toSlug } from '@/lib/domain/values/slug';
import { longestName } from '@/lib/domain/values/text';
import type { Database, Transaction } from '../db';
import type { Prisma } from '../generated/client';

// No public page shows a mapping, so that none is touched.

/** A mapping kept by its name, which it bears itself. */
export type SavedMapping = { slug: string; version: number; mapping: Mapping };

/** A mapping in a list. `savedAt` is an instant as ISO 8601. */
export type ListedMapping = {
  slug: string;
  name: string;
  version: number;
  savedAt: string;
  savedBy: string;
};

/** Every mapping, by name. */
export async function listMappings(db: Database): Promise<ListedMapping[]> {
  const rows = await db.importMapping.findMany({
    select: { slug: true, name: true, version: true, savedAt: true, savedBy: true },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ savedAt, ...row }) => ({ ...row, savedAt: savedAt.toISOString() }));
}

/** The mapping of this name or slug, or null. */
export async function getMapping(db: Database | Transaction, name: string): Promise<SavedMapping | null> {
  const select = { slug: true, version: true, content: true } as const;
  const row =
    (await db.importMapping.findUnique({ where: { name }, select })) ??
    (await db.importMapping.findUnique({ where: { slug: name }, select }));
  return row && { slug: row.slug, version: row.version, mapping: mappingSchema.parse(row.content) };
}

/**
 * Keeps a mapping by its name; `replaces` says that it may take the place of the one that has this name.
 * @throws RuleError `name_too_long`, `mapping_exists`, `nothing_changed`.
 */
export async function saveMapping(
  db: Database,
  { editor, mapping, replaces }: { editor: Editor; mapping: Mapping; replaces: boolean },
): Promise<Kept> {
  const { name } = mapping;
  const known = await db.importMapping.findUnique({ where: { name }, select: { slug: true, version: true } });
  if (!known) return createMapping(db, { editor, mapping });
  if (!replaces) throw new RuleError('mapping_exists', { name }, 'name');
  return updateMapping(db, { editor, ...known, change: () => mapping });
}

/**
 * Gives a mapping another name.
 * @throws RuleError `mapping_absent`, `stale`, `name_too_long`, `mapping_exists`, `nothing_changed`.
 */
export function renameMapping(
  db: Database,
  { editor, slug, version, name }: { editor: Editor; slug: string; version: number; name: string },
): Promise<Kept> {
  return updateMapping(db, { editor, slug, version, change: (mapping) => ({ ...mapping, name }) });
}

/**
 * Removes a mapping.
 * @throws RuleError `mapping_absent`, `stale`.
 */
export function deleteMapping(
  db: Database,
  { editor, slug, version }: { editor: Editor; slug: string; version: number },
): Promise<Kept> {
  return keepHouse(db, { editor, action: 'delete', word: 'mapping' }, async (transaction) => {
    const stored = await requireMapping(transaction, slug);
    requireVersion(stored.version, version);
    await transaction.importMapping.delete({ where: { slug }, select: { id: true } });
    return { slug, before: stored.mapping, ids: [], changes: [] };
  });
}

function createMapping(
  db: Database,
  { editor, mapping }: { editor: Editor; mapping: Mapping },
): Promise<Kept> {
  return keepHouse(db, { editor, action: 'create', word: 'mapping' }, async (transaction) => {
    await requireFreeName(transaction, mapping.name, null);
    const isTaken = async (slug: string) => (await transaction.importMapping.count({ where: { slug } })) > 0;
    const slug = await freeSlug(toSlug(mapping.name) ?? 'mapping', isTaken);
    await transaction.importMapping.create({
      data: { slug, ...columnsOf(mapping, editor) },
      select: { id: true },
    });
    return { slug, after: mapping, ids: [], changes: [] };
  });
}

type Update = { editor: Editor; slug: string; version: number; change: (mapping: Mapping) => Mapping };

function updateMapping(db: Database, { editor, slug, version, change }: Update): Promise<Kept> {
  return keepHouse(db, { editor, action: 'update', word: 'mapping' }, async (transaction) => {
    const stored = await requireMapping(transaction, slug);
    requireVersion(stored.version, version);
    const mapping = change(stored.mapping);
    await requireFreeName(transaction, mapping.name, slug);
    await transaction.importMapping.update({
      where: { slug },
      data: { ...columnsOf(mapping, editor), savedAt: new Date(), version: { increment: 1 } },
      select: { id: true },
    });
    return { slug, before: stored.mapping, after: mapping, ids: [], changes: [] };
  });
}

function columnsOf(mapping: Mapping, editor: Editor) {
  return { name: mapping.name, content: mapping satisfies Prisma.InputJsonValue, savedBy: editor.name };
}

async function requireMapping(transaction: Transaction, slug: string): Promise<SavedMapping> {
  const row = await transaction.importMapping.findUnique({
    where: { slug },
    select: { version: true, content: true },
  });
  if (!row) throw new RuleError('mapping_absent', { name: slug });
  return { slug, version: row.version, mapping: mappingSchema.parse(row.content) };
}

async function requireFreeName(transaction: Transaction, name: string, own: string | null): Promise<void> {
  if (name.length > longestName) throw new RuleError('name_too_long', {}, 'name');
  const taken = await transaction.importMapping.findUnique({ where: { name }, select: { slug: true } });
  if (taken && taken.slug !== own) throw new RuleError('mapping_exists', { name }, 'name');
}
