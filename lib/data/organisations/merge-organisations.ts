import { z } from 'zod';
import type { Database, Transaction } from '@/lib/data/db';
import { asPublished, type Kept, keepHouse, requireVersion } from '@/lib/data/edit/write-edit';
import type { Publisher } from '@/lib/domain/people/editor';
import {
  type OrganisationName,
  type OrganisationRole,
  organisationRoleSchema,
} from '@/lib/domain/record/organisation';
import { RuleError } from '@/lib/domain/rule-error';
import { changeOfMerge } from '@/lib/domain/versions/diff-things';
import { requireOrganisation, type StoredSheet } from './write-organisation';

/** What a merge moved, so that an undo can put exactly that back. */
const movedSchema = z.object({
  waves: z.array(z.object({ wave: z.string(), role: organisationRoleSchema })),
  sources: z.array(z.string()),
  aliases: z.array(z.string()),
  merged: z.array(z.string()),
});
type Moved = z.infer<typeof movedSchema>;

const mergeSchema = z.object({ into: z.string(), moved: movedSchema });

type WaveInRole = { role: OrganisationRole; slug: string; title: string };

/** What a merge of one organisation into another would change. */
export type MergePreview = {
  from: OrganisationName & { version: number };
  into: OrganisationName & { version: number };
  waves: WaveInRole[];
  sources: { slug: string; title: string }[];
  aliases: string[];
  /** Those that had turned out to be the one that is merged. */
  merged: OrganisationName[];
  /** Waves that name both in one role, which keep the two from being merged. */
  clashes: WaveInRole[];
};

/** The organisations that somebody wants to be one, the versions of both and how many moves they looked at. */
type Merge = {
  publisher: Publisher;
  from: string;
  into: string;
  versions: { from: number; into: number };
  moves: number;
  /** Why, for readers, where they are shown either. */
  reason?: string;
};

/**
 * What a merge would change, without changing it.
 * @throws RuleError `organisation_absent`, `organisation_merged`, `merge_self`.
 */
export async function previewMerge(
  db: Database | Transaction,
  { from, into }: { from: string; into: string },
): Promise<MergePreview> {
  if (from === into) throw new RuleError('merge_self');
  const [source, target] = [await requireOrganisation(db, from), await requireOrganisation(db, into)];
  const published = await db.source.findMany({
    where: { publisherId: source.id },
    select: { slug: true, title: true },
    orderBy: { slug: 'asc' },
  });
  const merged = await db.organisation.findMany({
    where: { mergedIntoId: source.id },
    select: { slug: true, name: true },
    orderBy: { slug: 'asc' },
  });
  const [waves, others] = [await wavesOf(db, source.id), await wavesOf(db, target.id)];
  const taken = new Set(others.map(({ role, slug }) => `${role} ${slug}`));
  return {
    from: nameOf(source),
    into: nameOf(target),
    waves,
    sources: published,
    aliases: source.content.aliases,
    merged,
    clashes: waves.filter(({ role, slug }) => taken.has(`${role} ${slug}`)),
  };
}

/** How many things a merge would move. */
export function countMoves({ waves, sources, aliases, merged }: MergePreview): number {
  return waves.length + sources.length + aliases.length + merged.length;
}

/**
 * Makes an organisation another: its waves, sources and aliases become the other's, and its own name leads there.
 * @throws RuleError as `previewMerge`, `stale` where either was changed since, `merge_clash` where a wave names both in
 * one role, and as `keepHouse`.
 */
export async function mergeOrganisations(db: Database, merge: Merge): Promise<Kept> {
  return keepHouse(
    db,
    { ...asPublished(merge), action: 'merge', word: 'organisation' },
    async (transaction, announce) => {
      const preview = await previewMerge(transaction, merge);
      requireVersion(preview.from.version, merge.versions.from);
      requireVersion(preview.into.version, merge.versions.into);
      requireVersion(countMoves(preview), merge.moves);
      const [clash] = preview.clashes;
      if (clash)
        throw new RuleError('merge_clash', {
          from: preview.from.name,
          into: preview.into.name,
          wave: clash.title,
          count: preview.clashes.length,
        });
      const [source, target] = await requireBoth(transaction, merge);
      const moved: Moved = {
        waves: preview.waves.map(({ slug, role }) => ({ wave: slug, role })),
        sources: preview.sources.map(({ slug }) => slug),
        aliases: preview.aliases,
        merged: preview.merged.map(({ slug }) => slug),
      };
      const ids = [source.id, target.id];
      for (const id of ids) await announce(id);
      await move(transaction, moved, source.id, target.id);
      await setMerged(transaction, source.id, target.id);
      await bump(transaction, ids);
      return {
        slug: source.slug,
        ids,
        before: { name: source.content.name, into: null },
        after: { name: source.content.name, into: target.slug, moved },
        changes: changeOfMerge(source.content.name, target.content.name),
      };
    },
  );
}

/**
 * Takes back a merge: what it moved, and still is where it was moved to, goes back.
 * @throws RuleError `organisation_absent`, `not_merged`, `stale`, `merge_first` where the other has itself been merged
 * since, and as `keepHouse`.
 */
export async function unmergeOrganisations(
  db: Database,
  { slug, version, ...by }: { publisher: Publisher; slug: string; version: number; reason?: string },
): Promise<Kept> {
  return keepHouse(
    db,
    { ...asPublished(by), action: 'unmerge', word: 'organisation' },
    async (transaction, announce) => {
      const source = await transaction.organisation.findUnique({
        where: { slug },
        select: {
          id: true,
          name: true,
          version: true,
          mergedInto: { select: { id: true, slug: true, name: true } },
        },
      });
      if (!source) throw new RuleError('organisation_absent', { slug });
      const { mergedInto: target, name, id } = source;
      if (!target) throw new RuleError('not_merged', { name });
      requireVersion(source.version, version);
      const { into, moved } = await requireMerge(transaction, slug);
      if (into !== target.slug) {
        const between = await transaction.organisation.findUnique({
          where: { slug: into },
          select: { name: true },
        });
        throw new RuleError('merge_first', { name: between?.name ?? into, into: target.name });
      }
      const ids = [id, target.id];
      for (const one of ids) await announce(one);
      await transaction.organisation.update({
        where: { id },
        data: { mergedIntoId: null },
        select: { id: true },
      });
      await move(transaction, moved, target.id, id);
      await bump(transaction, ids);
      return {
        slug,
        ids,
        before: { name, into, moved },
        after: { name, into: null },
        changes: changeOfMerge(target.name, name),
      };
    },
  );
}

async function requireMerge(transaction: Transaction, slug: string) {
  const revision = await transaction.revision.findFirst({
    where: { subject: `organisation ${slug}`, action: 'merge' },
    select: { after: true },
    orderBy: { id: 'desc' },
  });
  return mergeSchema.parse(revision?.after);
}

async function requireBoth(
  transaction: Transaction,
  { from, into }: Merge,
): Promise<[StoredSheet, StoredSheet]> {
  return [await requireOrganisation(transaction, from), await requireOrganisation(transaction, into)];
}

/** How many slugs one statement names. */
const batch = 5000;

/** Makes what is listed another organisation's, as far as it still is the first one's. */
async function move(transaction: Transaction, moved: Moved, from: number, to: number): Promise<void> {
  for (const role of organisationRoleSchema.options)
    for (const slugs of inBatches(moved.waves.filter((entry) => entry.role === role).map(({ wave }) => wave)))
      await transaction.waveOrganisation.updateMany({
        where: { role, organisationId: from, wave: { slug: { in: slugs } } },
        data: { organisationId: to },
      });
  for (const slugs of inBatches(moved.sources))
    await transaction.source.updateMany({
      where: { publisherId: from, slug: { in: slugs } },
      data: { publisherId: to },
    });
  await transaction.organisationAlias.updateMany({
    where: { organisationId: from, name: { in: moved.aliases } },
    data: { organisationId: to },
  });
  await transaction.organisation.updateMany({
    where: { mergedIntoId: from, slug: { in: moved.merged } },
    data: { mergedIntoId: to },
  });
}

function inBatches(slugs: string[]): string[][] {
  return Array.from({ length: Math.ceil(slugs.length / batch) }, (_, index) =>
    slugs.slice(index * batch, (index + 1) * batch),
  );
}

async function setMerged(transaction: Transaction, id: number, mergedIntoId: number): Promise<void> {
  await transaction.organisation.update({ where: { id }, data: { mergedIntoId }, select: { id: true } });
}

async function bump(transaction: Transaction, ids: number[]): Promise<void> {
  await transaction.organisation.updateMany({
    where: { id: { in: ids } },
    data: { version: { increment: 1 } },
  });
}

async function wavesOf(db: Database | Transaction, organisationId: number): Promise<WaveInRole[]> {
  const rows = await db.waveOrganisation.findMany({
    where: { organisationId },
    select: { role: true, wave: { select: { slug: true, title: true } } },
    orderBy: [{ role: 'asc' }, { wave: { lastDay: { sort: 'desc', nulls: 'last' } } }, { waveId: 'asc' }],
  });
  return rows.map(({ role, wave }) => ({ role, ...wave }));
}

function nameOf({ slug, version, content }: StoredSheet) {
  return { slug, name: content.name, version };
}
