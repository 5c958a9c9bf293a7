import type { Database } from '@/lib/data/db';
import { asPollster, namedByItems, ofPublished } from '@/lib/data/find/published';
import { sheetSelect, toSheet } from '@/lib/data/shapes/wave-shape';
import { type InPlace, numberOf, type Part } from '@/lib/data/sql/in-place';
import type { RoleCounts } from '@/lib/domain/api/api-answers';
import type { Organisation } from '@/lib/domain/record/organisation';
import type { WaveSheet } from '@/lib/domain/record/wave';
import type { Prisma } from '../generated/client';

/** An organisation that something published names, and how often it is what. */
export type ListedOrganisation = { organisation: Organisation; roles: RoleCounts };

const isNamed = {
  OR: [{ waves: { some: ofPublished } }, { published: { some: namedByItems } }],
} satisfies Prisma.OrganisationWhereInput;

const organisationSelect = {
  id: true,
  slug: true,
  name: true,
  country: true,
  url: true,
  aliases: { select: { name: true }, orderBy: { name: 'asc' } },
  merged: { select: { name: true }, orderBy: { name: 'asc' } },
} satisfies Prisma.OrganisationSelect;

type Row = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>;

/** Organisations that something published names, in the order of entry. */
export async function listOrganisationsInPlace(
  db: Database,
  part: Part,
): Promise<InPlace<ListedOrganisation>[]> {
  const rows = await db.organisation.findMany({
    where: { id: { gt: numberOf(part) }, ...isNamed },
    select: organisationSelect,
    orderBy: { id: 'asc' },
    take: part.limit,
  });
  return toListed(db, rows);
}

/** The organisation of this slug with the waves that it is the pollster of; null where nothing published names it. */
export async function getOrganisation(
  db: Database,
  slug: string,
): Promise<(ListedOrganisation & { waves: WaveSheet[] }) | null> {
  const row = await db.organisation.findFirst({ where: { slug, ...isNamed }, select: organisationSelect });
  const [listed] = row ? await toListed(db, [row]) : [];
  if (!row || !listed) return null;
  const waves = await db.waveOrganisation.findMany({
    where: { organisationId: row.id, ...asPollster },
    select: { wave: { select: sheetSelect } },
    orderBy: [{ wave: { lastDay: { sort: 'desc', nulls: 'last' } } }, { waveId: 'asc' }],
  });
  return { ...listed.thing, waves: waves.map(({ wave }) => toSheet(wave)) };
}

async function toListed(db: Database, rows: Row[]): Promise<InPlace<ListedOrganisation>[]> {
  const ids = rows.map(({ id }) => id);
  const published = await db.source.groupBy({
    by: ['publisherId'],
    where: { publisherId: { in: ids }, ...namedByItems },
    _count: { _all: true },
  });
  const counts = await db.waveOrganisation.groupBy({
    by: ['organisationId', 'role'],
    where: { organisationId: { in: ids }, ...ofPublished },
    _count: { _all: true },
  });
  return rows.map(({ id, aliases, merged, ...row }) => {
    const inRole = (role: (typeof counts)[number]['role']) =>
      counts.find((count) => count.organisationId === id && count.role === role)?._count._all ?? 0;
    return {
      place: String(id),
      thing: {
        organisation: { ...row, aliases: [...aliases, ...merged].map(({ name }) => name) },
        roles: {
          pollster: inRole('pollster'),
          sponsor: inRole('sponsor'),
          fieldworkHouse: inRole('fieldwork_house'),
          publisher: published.find(({ publisherId }) => publisherId === id)?._count._all ?? 0,
        },
      },
    };
  });
}
