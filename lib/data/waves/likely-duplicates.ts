import type { Database } from '@/lib/data/db';
import { sheetSelect, toSheet } from '@/lib/data/shapes/wave-shape';
import { dialectOf } from '@/lib/data/sql/dialect-of';
import { fieldworkDays } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';

/** How many waves are named as likely the same. */
const most = 8;

/** A wave that may be the one that somebody is typing. Its dates are as printed (EDTF). */
export type LikelyDuplicate = {
  slug: string;
  title: string;
  pollsters: string[];
  fieldworkStart: string | null;
  fieldworkEnd: string | null;
};

/**
 * The waves, published or withdrawn, of one of these pollsters (by name or alias) whose fieldwork may have shared a day
 * with that of `firstDay` to `lastDay` (ISO 8601), the latest first. `exceptWave` is the wave that the entry corrects.
 */
export async function findLikelyDuplicates(
  db: Database,
  wanted: { pollsterNames: string[]; firstDay: string; lastDay: string; exceptWave: string | null },
): Promise<LikelyDuplicate[]> {
  const { pollsterNames, firstDay, lastDay, exceptWave } = wanted;
  const rows = await db.waveOrganisation.findMany({
    where: {
      role: 'pollster',
      organisationId: { in: await idsOf(db, pollsterNames) },
      wave: { lastDay: { gte: firstDay }, slug: { not: exceptWave ?? '' } },
    },
    select: { wave: { select: sheetSelect } },
    orderBy: [{ wave: { lastDay: dialectOf(db).downToNone } }, { wave: { slug: 'asc' } }],
  });
  // A wave of two of the pollsters is there twice.
  return [...new Map(rows.map(({ wave }) => [wave.slug, toSheet(wave)])).values()]
    .filter(({ disclosure }) => (fieldworkDays(disclosure)?.firstDay ?? '9999') <= lastDay)
    .slice(0, most)
    .map(({ slug, title, disclosure }) => ({
      slug,
      title,
      pollsters: (valueOf(disclosure.pollsters) ?? []).map(({ name }) => name),
      fieldworkStart: valueOf(disclosure.fieldworkStart),
      fieldworkEnd: valueOf(disclosure.fieldworkEnd),
    }));
}

async function idsOf(db: Database, names: string[]): Promise<number[]> {
  const [organisations, aliases] = await Promise.all([
    db.organisation.findMany({ where: { name: { in: names } }, select: { id: true, mergedIntoId: true } }),
    db.organisationAlias.findMany({
      where: { name: { in: names } },
      select: { organisation: { select: { id: true, mergedIntoId: true } } },
    }),
  ]);
  return [...organisations, ...aliases.map(({ organisation }) => organisation)].map(
    ({ id, mergedIntoId }) => mergedIntoId ?? id,
  );
}
