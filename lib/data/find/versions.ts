import type { Database } from '@/lib/data/db';
import { toVersion } from '@/lib/domain/record/version';

// A version is the instant of the latest public change of what is shown: of a thing, it stands in its row.

/** The version of the register: of its latest public change; null where nothing was ever published. */
export async function getRegisterVersion(db: Database): Promise<string | null> {
  const latest = await db.revision.findFirst({
    where: { public: true },
    select: { at: true },
    orderBy: { at: 'desc' },
  });
  return latest && toVersion(latest.at.toISOString());
}

/** The version of a wave; null where the public has none of that name. */
export async function getWaveVersion(db: Database, slug: string): Promise<string | null> {
  return versionOf(await db.wave.findUnique({ where: { slug }, select }));
}

/** The version of a question, which the waves that ask it are shown with; null where none was ever shown. */
export async function getQuestionVersion(db: Database, slug: string): Promise<string | null> {
  return versionOf(await db.question.findUnique({ where: { slug }, select }));
}

/** The version of a source, which the waves and claims with something from it are shown with; null where none was. */
export async function getSourceVersion(db: Database, slug: string): Promise<string | null> {
  return versionOf(await db.source.findUnique({ where: { slug }, select }));
}

const select = { changedAt: true } as const;

function versionOf(row: { changedAt: Date | null } | null): string | null {
  return row?.changedAt ? toVersion(row.changedAt.toISOString()) : null;
}
