import type { Database, Transaction } from '@/lib/data/db';
import { type Announce, type By, type Kept, keepHouse, requireVersion } from '@/lib/data/edit/write-edit';
import { recordRevision } from '@/lib/data/log/record-revision';
import { freeSlug } from '@/lib/data/sql/free-slug';
import {
  aliasesAfter,
  type OrganisationContent,
  type OrganisationEdit,
} from '@/lib/domain/entry/organisation-edit';
import { renameOrganisation } from '@/lib/domain/entry/rename-in-entry';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Editor } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { toSlug } from '@/lib/domain/values/slug';
import { diffOrganisations } from '@/lib/domain/versions/diff-things';
import { findOrganisation } from './organisation-sheet';

/**
 * Creates an organisation.
 * @throws RuleError `name_taken` where one of its names belongs to another.
 */
export async function createOrganisation(
  db: Database,
  { editor, content }: { editor: Editor; content: OrganisationContent },
): Promise<Kept> {
  return keepHouse(db, { editor, action: 'create', word: 'organisation' }, async (transaction) => {
    const slug = await newSlug(transaction, content.name);
    return { slug, ids: [], after: await addOrganisation(transaction, slug, content), changes: [] };
  });
}

/** Creates the organisation of this name, with a revision of its own, where no organisation has the name or an alias. */
export async function createIfUnknown(
  transaction: Transaction,
  { editor, name }: { editor: Editor; name: string },
): Promise<void> {
  if (await findOrganisation(transaction, name)) return;
  const content = { name, aliases: [], country: null, url: null };
  const slug = await newSlug(transaction, name);
  const after = await addOrganisation(transaction, slug, content);
  await recordRevision(transaction, { editor, action: 'create', subject: ['organisation', slug], after });
}

async function newSlug(transaction: Transaction, name: string): Promise<string> {
  const isTaken = async (slug: string) =>
    (await transaction.organisation.findUnique({ where: { slug }, select: { id: true } })) !== null;
  return freeSlug(toSlug(name) ?? 'organisation', isTaken);
}

/**
 * Adds an organisation under a slug that nothing has.
 * @throws RuleError `name_taken` where one of its names belongs to another.
 */
export async function addOrganisation(
  transaction: Transaction,
  slug: string,
  { aliases: given, ...columns }: OrganisationContent,
): Promise<OrganisationContent> {
  const aliases = given.filter((alias) => alias !== columns.name).sort();
  await requireFreeNames(transaction, { id: null, name: columns.name, aliases });
  await transaction.organisation.create({
    data: { ...columns, slug, aliases: { create: aliases.map((name) => ({ name })) } },
    select: { id: true },
  });
  return { ...columns, aliases };
}

/**
 * Changes an organisation. The name that it gives up becomes one of its aliases, unless the edit drops it.
 * @throws RuleError `organisation_absent`, `organisation_merged` where it turned out to be another, `stale`, `name_taken`,
 * and as `keepHouse`.
 */
export async function updateOrganisation(
  db: Database,
  { slug, edit, ...by }: By & { slug: string; edit: OrganisationEdit },
): Promise<Kept> {
  return keepHouse(db, { ...by, action: 'update', word: 'organisation' }, async (transaction, announce) => {
    const stored = await requireOrganisation(transaction, slug);
    requireVersion(stored.version, edit.version);
    const { name, country, url } = edit;
    const aliases = aliasesAfter(stored.content.name, edit);
    return replaceOrganisation(transaction, stored, { name, country, url, aliases }, announce);
  });
}

/** An organisation as a command finds it. */
export type StoredSheet = { id: number; slug: string; version: number; content: OrganisationContent };

/**
 * The organisation of this slug, which stands for itself.
 * @throws RuleError `organisation_absent`, `organisation_merged`.
 */
export async function requireOrganisation(transaction: Transaction, slug: string): Promise<StoredSheet> {
  const row = await transaction.organisation.findUnique({
    where: { slug },
    select: {
      id: true,
      name: true,
      country: true,
      url: true,
      version: true,
      aliases: { select: { name: true } },
      mergedInto: { select: { name: true } },
    },
  });
  if (!row) throw new RuleError('organisation_absent', { slug });
  if (row.mergedInto)
    throw new RuleError('organisation_merged', { name: row.name, into: row.mergedInto.name });
  const { id, version, name, country, url, aliases } = row;
  return {
    id,
    slug,
    version,
    content: { name, aliases: aliases.map((alias) => alias.name).sort(), country, url },
  };
}

/** Gives an organisation other contents. */
export async function replaceOrganisation(
  transaction: Transaction,
  { id, slug, content: before }: StoredSheet,
  after: OrganisationContent,
  announce: Announce,
) {
  await announce(id);
  await requireFreeNames(transaction, { id, ...after });
  const { aliases, ...columns } = after;
  await transaction.organisation.update({
    where: { id },
    data: {
      ...columns,
      version: { increment: 1 },
      aliases: {
        deleteMany: { name: { notIn: aliases } },
        create: aliases.filter((name) => !before.aliases.includes(name)).map((name) => ({ name })),
      },
    },
    select: { id: true },
  });
  return {
    slug,
    ids: [id],
    before,
    after,
    changes: diffOrganisations(before, after),
    rename: (entry: WaveEntry) => renameOrganisation(entry, { before, after }),
  };
}

/** Refuses a name that another organisation has, be it as an alias. */
async function requireFreeNames(
  transaction: Transaction,
  { id, name, aliases }: { id: number | null; name: string; aliases: string[] },
): Promise<void> {
  const names = [name, ...aliases];
  const others = await transaction.organisation.findMany({
    where: {
      ...(id === null ? {} : { id: { not: id } }),
      OR: [{ name: { in: names } }, { aliases: { some: { name: { in: names } } } }],
    },
    select: { name: true, aliases: { where: { name: { in: names } }, select: { name: true } } },
    orderBy: { id: 'asc' },
    take: 1,
  });
  for (const other of others) {
    const taken = names.find((one) => one === other.name) ?? other.aliases[0]?.name ?? name;
    const field = taken === name ? 'name' : 'aliases';
    throw new RuleError('name_taken', { name: taken, owner: other.name }, field);
  }
}
