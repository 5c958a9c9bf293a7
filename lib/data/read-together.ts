import type { Database } from './db';
import type { Prisma } from './generated/client';

/** Reads that see one state of the register, whatever is written between them; they wait for no write. */
export function readTogether<Reads extends Prisma.PrismaPromise<unknown>[]>(db: Database, reads: [...Reads]) {
  // By the level the connection tells reads from a transaction that writes (db.ts).
  return db.$transaction(reads, { isolationLevel: 'Serializable' });
}
