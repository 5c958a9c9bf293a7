import type { Database } from '@/lib/data/db';
import { toVersion } from '@/lib/domain/record/version';
import { publicActionSchema } from '@/lib/domain/versions/correction';
import type { Prisma } from '../generated/client';

/** The version of the register: of its latest public change; null where nothing was ever published. */
export function getRegisterVersion(db: Database): Promise<string | null> {
  return getVersion(db, { waveId: { not: null } });
}

/** The version of a wave: of its latest public change; null where the public has none of that name. */
export function getWaveVersion(db: Database, slug: string): Promise<string | null> {
  return getVersion(db, { wave: { slug } });
}

/** The version of a question: of the latest public change of the waves that ask it; null where none does. */
export function getQuestionVersion(db: Database, slug: string): Promise<string | null> {
  return getVersion(db, { wave: { items: { some: { question: { slug } } } } });
}

/** The version of a source: of the latest public change of the waves with a value from it; null where none has. */
export function getSourceVersion(db: Database, slug: string): Promise<string | null> {
  return getVersion(db, { wave: { items: { some: { references: { some: { source: { slug } } } } } } });
}

async function getVersion(db: Database, ofWhat: Prisma.RevisionWhereInput): Promise<string | null> {
  const latest = await db.revision.findFirst({
    where: { public: true, action: { in: publicActionSchema.options }, AND: [ofWhat] },
    select: { at: true },
    orderBy: { at: 'desc' },
  });
  return latest && toVersion(latest.at.toISOString());
}
