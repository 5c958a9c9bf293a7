import type { Database } from '@/lib/data/db';
import { findByName } from '@/lib/data/find/name-index';
import { readTogether } from '@/lib/data/read-together';
import { sheetSelect, toSheet } from '@/lib/data/shapes/wave-shape';
import { dialectOf } from '@/lib/data/sql/dialect-of';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';
import type { Prisma } from '../generated/client';

const pageSize = 50;
/** How many waves a search goes through at most. */
const mostFound = 1000;

/** A wave where the back office lists it: its dates as printed (EDTF), and the key of a correction that is open. */
export type OfficeWave = Pick<WaveSheet, 'slug' | 'title' | 'country' | 'status'> & {
  version: number;
  pollsters: string[];
  fieldworkStart: string | null;
  fieldworkEnd: string | null;
  correction: string | null;
};

const officeSelect = {
  ...sheetSelect,
  id: true,
  version: true,
  drafts: { select: { key: true }, orderBy: { id: 'asc' }, take: 1 },
} satisfies Prisma.WaveSelect;

/**
 * The waves, published and withdrawn, of which title, slug or pollster hold every word of `query`, the best first; all of
 * them, the latest fieldwork first and those without dates last, where it is empty. `page` counts from 1.
 */
export async function listOfficeWaves(
  db: Database,
  { query, page }: { query: string; page: number },
): Promise<{ waves: OfficeWave[]; total: number; pageSize: number }> {
  const skip = (page - 1) * pageSize;
  if (query.trim() === '') {
    const [total, rows] = await readTogether(db, [
      db.wave.count(),
      db.wave.findMany({
        select: officeSelect,
        orderBy: [{ lastDay: dialectOf(db).downToNone }, { id: 'desc' }],
        skip,
        take: pageSize,
      }),
    ]);
    return { waves: rows.map(toOfficeWave), total, pageSize };
  }
  const found = await findByName(db, 'wave', { text: query, limit: mostFound });
  const ids = found.slice(skip, skip + pageSize).map(({ id }) => id);
  const rows = await db.wave.findMany({ where: { id: { in: ids } }, select: officeSelect });
  const waves = ids.flatMap((id) => rows.filter((row) => row.id === id).map(toOfficeWave));
  return { waves, total: found.length, pageSize };
}

function toOfficeWave(row: Prisma.WaveGetPayload<{ select: typeof officeSelect }>): OfficeWave {
  const { id: _, version, drafts, ...columns } = row;
  const { slug, title, country, status, disclosure } = toSheet(columns);
  return {
    slug,
    title,
    country,
    status,
    version,
    pollsters: (valueOf(disclosure.pollsters) ?? []).map(({ name }) => name),
    fieldworkStart: valueOf(disclosure.fieldworkStart),
    fieldworkEnd: valueOf(disclosure.fieldworkEnd),
    correction: drafts[0]?.key ?? null,
  };
}
