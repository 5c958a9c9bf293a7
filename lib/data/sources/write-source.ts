import type { Database, Transaction } from '@/lib/data/db';
import { type Announce, type By, type Kept, keepHouse, requireVersion } from '@/lib/data/edit/write-edit';
import { findOrganisation } from '@/lib/data/organisations/organisation-sheet';
import { createIfUnknown } from '@/lib/data/organisations/write-organisation';
import { writeMissing } from '@/lib/data/shapes/missing-column';
import type { SourceContent, SourceEdit } from '@/lib/domain/entry/source-edit';
import { RuleError } from '@/lib/domain/rule-error';
import { valueOf } from '@/lib/domain/values/missing';
import { diffSources } from '@/lib/domain/versions/diff-things';
import { getSourceSheet, type SourceSheet } from './source-sheet';

/**
 * Changes a source. A publisher whose name the register does not know becomes an organisation, with its own revision.
 * @throws RuleError `source_absent`, `stale`, `cites_unknown` where there is no source of that slug, `chain_cycle` where
 * the chain would come back to the source, and as `keepHouse`.
 */
export async function updateSource(
  db: Database,
  { slug, edit, ...by }: By & { slug: string; edit: SourceEdit },
): Promise<Kept> {
  return keepHouse(db, { ...by, action: 'update', word: 'source' }, async (transaction, announce) => {
    const stored = await requireSource(transaction, slug);
    requireVersion(stored.version, edit.version);
    const name = valueOf(edit.content.publisher);
    if (name !== null) await createIfUnknown(transaction, { editor: by.editor, name });
    return replaceSource(transaction, stored, edit.content, announce);
  });
}

/**
 * The source of this slug.
 * @throws RuleError `source_absent`.
 */
export async function requireSource(transaction: Transaction, slug: string): Promise<SourceSheet> {
  const stored = await getSourceSheet(transaction, slug);
  if (!stored) throw new RuleError('source_absent', { slug });
  return stored;
}

/**
 * Gives a source other contents.
 * @throws RuleError `publisher_unknown` where no organisation has that name.
 */
export async function replaceSource(
  transaction: Transaction,
  { id, slug, content: before }: SourceSheet,
  content: SourceContent,
  announce: Announce,
) {
  await announce(id);
  await transaction.source.update({
    where: { id },
    data: { ...(await columnsOf(transaction, slug, content)), version: { increment: 1 } },
    select: { id: true },
  });
  const { content: after } = await requireSource(transaction, slug);
  return { slug, ids: [id], before, after, changes: diffSources(before, after) };
}

/**
 * Adds a source under a slug that nothing has.
 * @throws RuleError `publisher_unknown`, `cites_unknown`.
 */
export async function addSource(
  transaction: Transaction,
  slug: string,
  content: SourceContent,
): Promise<SourceContent> {
  const columns = await columnsOf(transaction, slug, content);
  await transaction.source.create({ data: { ...columns, slug }, select: { id: true } });
  return (await requireSource(transaction, slug)).content;
}

async function columnsOf(transaction: Transaction, slug: string, content: SourceContent) {
  const { publisher, author, url, published, cites, ...columns } = content;
  return {
    ...columns,
    publisherId: await publisherIdOf(transaction, valueOf(publisher)),
    author: valueOf(author),
    url: valueOf(url),
    published: valueOf(published),
    missing: writeMissing({ publisher, author, url, published }),
    citesId: await citesIdOf(transaction, slug, cites),
  };
}

async function publisherIdOf(transaction: Transaction, name: string | null): Promise<number | null> {
  if (name === null) return null;
  const publisher = await findOrganisation(transaction, name);
  if (!publisher) throw new RuleError('publisher_unknown', { name }, 'publisher');
  return publisher.id;
}

async function citesIdOf(
  transaction: Transaction,
  slug: string,
  cites: string | null,
): Promise<number | null> {
  if (cites === null) return null;
  const select = { id: true, slug: true, title: true, citesId: true } as const;
  const next = await transaction.source.findUnique({ where: { slug: cites }, select });
  if (!next) throw new RuleError('cites_unknown', { cites }, 'cites');
  const seen = new Set<number>();
  for (let link: typeof next | null = next; link !== null; ) {
    if (link.slug === slug || seen.has(link.id))
      throw new RuleError('chain_cycle', { cites: next.title }, 'cites');
    seen.add(link.id);
    link =
      link.citesId === null
        ? null
        : await transaction.source.findUnique({ where: { id: link.citesId }, select });
  }
  return next.id;
}
