import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { asPollster } from '@/lib/data/find/published';
import { type ListedWave, listedSelect, toListedWave } from '@/lib/data/waves/waves';
import type { Organisation, OrganisationName } from '@/lib/domain/record/organisation';

/** A pollster with the latest of its published waves, the latest fieldwork first, and how many it has in all. */
export type Pollster = { organisation: Organisation; waves: ListedWave[]; total: number };

/** So many waves of a pollster stand on its page at most; the list of waves has all. */
const mostWaves = 100;

/** The pollster of this slug, or null where no published wave names one. */
export async function getPollster(db: Database, slug: string): Promise<Pollster | null> {
  const row = await db.organisation.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      country: true,
      url: true,
      aliases: { select: { name: true }, orderBy: { name: 'asc' } },
      merged: { select: { name: true }, orderBy: { name: 'asc' } },
      waves: {
        where: asPollster,
        select: { wave: { select: listedSelect } },
        take: mostWaves,
        orderBy: [{ wave: { lastDay: { sort: 'desc', nulls: 'last' } } }, { wave: { slug: 'asc' } }],
      },
    },
  });
  if (!row || row.waves.length === 0) return null;
  const { waves, aliases, merged, ...organisation } = row;
  const total = await db.waveOrganisation.count({ where: { organisation: { slug }, ...asPollster } });
  return {
    organisation: { ...organisation, aliases: [...aliases, ...merged].map(({ name }) => name) },
    waves: waves.map(({ wave }) => toListedWave(wave)),
    total,
  };
}

/** The slug of the organisation that the one of this slug turned out to be, or null where it stands for itself. */
export async function getSuccessor(db: Database, slug: string): Promise<string | null> {
  const row = await db.organisation.findUnique({
    where: { slug },
    select: { mergedInto: { select: { slug: true } } },
  });
  return row?.mergedInto?.slug ?? null;
}

/** A pollster in a list: how many published waves it has, where, and the latest fieldwork (EDTF, null if unknown). */
export type ListedPollster = OrganisationName & {
  waves: number;
  countries: string[];
  latest: { start: string | null; end: string | null };
};

const listedRowsSchema = z.array(
  z.object({
    slug: z.string(),
    name: z.string(),
    country: z.string(),
    waves: z.coerce.number(),
    start: z.string().nullable(),
    end: z.string().nullable(),
  }),
);

/** Every pollster with published waves, by name. */
export async function listPollsters(db: Database): Promise<ListedPollster[]> {
  const rows = listedRowsSchema.parse(
    await db.$queryRaw`
      SELECT "slug", "name", "country", "waves", "start", "end" FROM (
        SELECT o."slug", o."name", w."country", w."lastDay", w."fieldworkStart" AS "start", w."fieldworkEnd" AS "end",
          COUNT(*) OVER (PARTITION BY o."id", w."country") AS "waves",
          ROW_NUMBER() OVER (PARTITION BY o."id", w."country" ORDER BY w."lastDay" DESC NULLS LAST, w."id") AS "place"
        FROM "Organisation" o
        JOIN "WaveOrganisation" wo ON wo."organisationId" = o."id" AND wo."role" = 'pollster'
        JOIN "Wave" w ON w."id" = wo."waveId" AND w."status" = 'published'
      ) latest
      WHERE "place" = 1
      ORDER BY "name", "lastDay" DESC NULLS LAST, "country"`,
  );
  const pollsters = new Map<string, ListedPollster>();
  for (const { slug, name, country, waves, start, end } of rows) {
    const known = pollsters.get(slug);
    if (known) {
      known.waves += waves;
      known.countries.push(country);
    } else pollsters.set(slug, { slug, name, waves, countries: [country], latest: { start, end } });
  }
  return [...pollsters.values()];
}
