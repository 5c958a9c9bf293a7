import type { Organisation } from '@/lib/domain/organisation';
import type { WaveSheet } from '@/lib/domain/wave';
import type { Database } from './db';
import { sheetSelect, toSheet } from './wave-shape';
import { type ListedWave, listedSelect, toListedWave } from './waves';

/** A pollster with its published waves, the latest fieldwork first. */
export type Pollster = { organisation: Organisation; waves: ListedWave[] };

const asPollster = { role: 'pollster', wave: { status: 'published' } } as const;

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
      waves: {
        where: asPollster,
        select: { wave: { select: listedSelect } },
        orderBy: { wave: { lastDay: { sort: 'desc', nulls: 'last' } } },
      },
    },
  });
  if (!row || row.waves.length === 0) return null;
  const { waves, aliases, ...organisation } = row;
  return {
    organisation: { ...organisation, aliases: aliases.map(({ name }) => name) },
    waves: waves.map(({ wave }) => toListedWave(wave)),
  };
}

/** Every pollster with published waves, by name. */
export async function listPollsters(
  db: Database,
): Promise<{ slug: string; name: string; aliases: string[]; waves: WaveSheet[] }[]> {
  const rows = await db.organisation.findMany({
    where: { waves: { some: asPollster } },
    select: {
      slug: true,
      name: true,
      aliases: { select: { name: true }, orderBy: { name: 'asc' } },
      waves: {
        where: asPollster,
        select: { wave: { select: sheetSelect } },
        orderBy: { wave: { lastDay: { sort: 'desc', nulls: 'last' } } },
      },
    },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ waves, aliases, ...organisation }) => ({
    ...organisation,
    aliases: aliases.map(({ name }) => name),
    waves: waves.map(({ wave }) => toSheet(wave)),
  }));
}
