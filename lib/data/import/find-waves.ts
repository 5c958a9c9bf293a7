import { sheetSelect, toSheet } from '@/lib/data/shapes/wave-shape';
import { inChunks } from '@/lib/data/sql/in-chunks';
import type { Wave, WaveSheet } from '@/lib/domain/record/wave';
import { fieldworkDays } from '@/lib/domain/record/wave';
import { type Stated, valueOf } from '@/lib/domain/values/missing';
import type { Database, Transaction } from '../db';

/** A wave of the register that a wave of a file is, and how it was recognised. */
export type FoundWave = { id: number; slug: string; status: WaveSheet['status']; by: 'slug' | 'identity' };

/** Waves of the register that could be a wave of a file, none of them surely. */
export type AmbiguousWave = { candidates: string[] };

/**
 * The wave of the register that each wave of a file is, by the file's slug: the one of that slug, else the only one of the
 * same country, pollsters and fieldwork dates whose universe does not differ. A wave that the file has under its own slug
 * is no other wave of the file. Organisations must have the names that the register knows them by.
 */
export async function findWaves(
  db: Database | Transaction,
  waves: readonly Wave[],
): Promise<Map<string, FoundWave | AmbiguousWave>> {
  const found = new Map<string, FoundWave | AmbiguousWave>();
  for (const slugs of inChunks(waves.map(({ slug }) => slug))) {
    const rows = await db.wave.findMany({
      where: { slug: { in: slugs } },
      select: { id: true, slug: true, status: true },
    });
    for (const row of rows) found.set(row.slug, { ...row, by: 'slug' });
  }
  const named = new Set(found.keys());
  const open = waves.filter(({ slug }) => !found.has(slug));
  const candidates = await listCandidates(db, open);
  for (const wave of open) {
    const alike = (candidates.get(identityOf(wave) ?? '') ?? []).filter(
      ({ sheet }) =>
        !named.has(sheet.slug) && isSameUniverse(sheet.disclosure.universe, wave.disclosure.universe),
    );
    const [only] = alike;
    if (!only) continue;
    if (alike.length > 1) found.set(wave.slug, { candidates: alike.map(({ sheet }) => sheet.slug) });
    else
      found.set(wave.slug, {
        id: only.id,
        slug: only.sheet.slug,
        status: only.sheet.status,
        by: 'identity',
      });
  }
  return found;
}

/** Country, pollsters and fieldwork of a wave as one text; null where pollsters or dates are not known. */
export function identityOf({ country, disclosure }: WaveSheet): string | null {
  const pollsters = valueOf(disclosure.pollsters);
  const [start, end] = [valueOf(disclosure.fieldworkStart), valueOf(disclosure.fieldworkEnd)];
  if (pollsters === null || (start === null && end === null)) return null;
  return JSON.stringify([country, pollsters.map(({ name }) => name).sort(), start, end]);
}

/** Whether two universes may be one: where only one of them says whom, they may. */
export function isSameUniverse(stored: Stated<string>, given: Stated<string>): boolean {
  const [a, b] = [valueOf(stored), valueOf(given)];
  return a === null || b === null || a === b;
}

async function listCandidates(
  db: Database | Transaction,
  waves: readonly Wave[],
): Promise<Map<string, { id: number; sheet: WaveSheet }[]>> {
  const days = waves.flatMap((wave) =>
    identityOf(wave) === null ? [] : (fieldworkDays(wave.disclosure)?.lastDay ?? []),
  );
  const byIdentity = new Map<string, { id: number; sheet: WaveSheet }[]>();
  for (const lastDays of inChunks([...new Set(days)])) {
    const rows = await db.wave.findMany({
      where: { lastDay: { in: lastDays } },
      select: { id: true, ...sheetSelect },
      orderBy: { id: 'asc' },
    });
    for (const { id, ...row } of rows) {
      const sheet = toSheet(row);
      const identity = identityOf(sheet);
      if (identity !== null) byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), { id, sheet }]);
    }
  }
  return byIdentity;
}
