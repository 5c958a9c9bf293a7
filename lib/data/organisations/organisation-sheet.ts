import { countSourcesOf } from '@/lib/data/counts';
import type { Database, Transaction } from '@/lib/data/db';
import { whereNamed } from '@/lib/data/edit/where-named';
import { readTogether } from '@/lib/data/read-together';
import type { OrganisationContent } from '@/lib/domain/entry/organisation-edit';
import type { OrganisationName, OrganisationRole } from '@/lib/domain/record/organisation';

/** How many waves name an organisation in each role, published and withdrawn. */
type WavesInRoles = Record<OrganisationRole, number>;

/** An organisation in the back office's list. */
export type OfficeOrganisation = OrganisationName & {
  aliases: string[];
  country: string | null;
  roles: WavesInRoles;
  /** How many sources it published. */
  published: number;
  mergedInto: OrganisationName | null;
};

const nameSelect = { slug: true, name: true } as const;
const aliasesSelect = { select: { name: true }, orderBy: { name: 'asc' } } as const;

/** Organisations by name, page by page from 1, as far as `search` finds them by a name. */
export async function listOrganisations(
  db: Database,
  { search, page, pageSize }: { search: string; page: number; pageSize: number },
): Promise<{ organisations: OfficeOrganisation[]; total: number }> {
  const where = await whereNamed(db, 'organisation', search);
  const [total, rows] = await readTogether(db, [
    db.organisation.count({ where }),
    db.organisation.findMany({
      where,
      select: {
        id: true,
        ...nameSelect,
        country: true,
        aliases: aliasesSelect,
        mergedInto: { select: nameSelect },
      },
      orderBy: [{ name: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const ids = rows.map(({ id }) => id);
  const roles = await countRoles(db, ids);
  const publishedBy = await countSourcesOf(db, ids);
  return {
    total,
    organisations: rows.map(({ id, aliases, ...row }) => ({
      ...row,
      aliases: aliases.map(({ name }) => name),
      roles: roles.get(id) ?? noRoles,
      published: publishedBy(id),
    })),
  };
}

const noRoles: WavesInRoles = { pollster: 0, sponsor: 0, fieldwork_house: 0 };

async function countRoles(db: Database, ids: number[]): Promise<ReadonlyMap<number, WavesInRoles>> {
  const rows = await db.waveOrganisation.groupBy({
    by: ['organisationId', 'role'],
    where: { organisationId: { in: ids } },
    _count: true,
  });
  const counts = new Map<number, WavesInRoles>();
  for (const { organisationId, role, _count } of rows)
    counts.set(organisationId, { ...(counts.get(organisationId) ?? noRoles), [role]: _count });
  return counts;
}

/** An organisation with all that the back office keeps of it. */
export type OrganisationSheet = OrganisationContent & {
  slug: string;
  version: number;
  roles: WavesInRoles;
  published: number;
  mergedInto: OrganisationName | null;
  /** Those that turned out to be it. */
  merged: OrganisationName[];
};

/** The organisation of this slug, or null. */
export async function getOrganisationSheet(db: Database, slug: string): Promise<OrganisationSheet | null> {
  const row = await db.organisation.findUnique({
    where: { slug },
    select: {
      id: true,
      ...nameSelect,
      country: true,
      url: true,
      version: true,
      aliases: aliasesSelect,
      mergedInto: { select: nameSelect },
      merged: { select: nameSelect, orderBy: { name: 'asc' } },
    },
  });
  if (!row) return null;
  const { id, aliases, ...sheet } = row;
  const roles = await countRoles(db, [id]);
  const publishedBy = await countSourcesOf(db, [id]);
  return {
    ...sheet,
    aliases: aliases.map(({ name }) => name),
    roles: roles.get(id) ?? noRoles,
    published: publishedBy(id),
  };
}

/** The names of organisations that stand for themselves, by name, at most `limit`. */
export async function listOrganisationNames(db: Database, limit: number): Promise<OrganisationName[]> {
  return db.organisation.findMany({
    where: { mergedIntoId: null },
    select: nameSelect,
    orderBy: { name: 'asc' },
    take: limit,
  });
}

/** The organisation that a name or an alias belongs to, or the one that it turned out to be; null where there is none. */
export async function findOrganisation(
  db: Database | Transaction,
  name: string,
): Promise<(OrganisationName & { id: number }) | null> {
  const select = { id: true, ...nameSelect };
  const row = await db.organisation.findFirst({
    where: { OR: [{ name }, { aliases: { some: { name } } }] },
    select: { ...select, mergedInto: { select } },
  });
  if (!row) return null;
  const { mergedInto, ...organisation } = row;
  return mergedInto ?? organisation;
}
