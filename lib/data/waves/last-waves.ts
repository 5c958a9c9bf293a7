import type { Database } from '@/lib/data/db';
import { published } from '@/lib/data/find/published';
import { suggestOrganisations, suggestQuestions } from '@/lib/data/find/suggestions';
import { sheetSelect, toSheet } from '@/lib/data/shapes/wave-shape';
import { dialectOf } from '@/lib/data/sql/dialect-of';
import type { LastWave } from '@/lib/domain/find/suggestion';
import { valueOf } from '@/lib/domain/values/missing';
import type { Prisma } from '../generated/client';

/** The last published wave of each pollster and of each question that a text may mean, by any of their names. */
export async function listLastWaves(db: Database, text: string): Promise<LastWave[]> {
  const pollsters = await suggestOrganisations(db, text);
  const questions = await suggestQuestions(db, text);
  const found = [
    ...pollsters.map(({ slug, name, foundAs }) => ({
      of: 'pollster' as const,
      name,
      foundAs,
      where: { organisations: { some: { role: 'pollster', organisation: { slug } } } } as const,
    })),
    ...questions.map(({ slug, title, foundAs }) => ({
      of: 'question' as const,
      name: title,
      foundAs,
      where: { items: { some: { question: { slug } } } },
    })),
  ];
  const lastWaves: LastWave[] = [];
  for (const { where, ...of } of found) {
    const wave = await getLastWave(db, where);
    if (wave) lastWaves.push({ ...of, wave });
  }
  return lastWaves;
}

async function getLastWave(db: Database, where: Prisma.WaveWhereInput): Promise<LastWave['wave'] | null> {
  const row = await db.wave.findFirst({
    where: { ...where, ...published },
    select: sheetSelect,
    orderBy: [{ lastDay: dialectOf(db).downToNone }, { id: 'desc' }],
  });
  if (!row) return null;
  const { slug, title, disclosure } = toSheet(row);
  const { fieldworkStart, fieldworkEnd } = disclosure;
  return { slug, title, start: valueOf(fieldworkStart), end: valueOf(fieldworkEnd) };
}
