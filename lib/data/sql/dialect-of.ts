import { type StoreKind, storeKindSchema } from '../store/store-kind';
import type { Dialect } from './dialect';
import { postgresql } from './postgresql';
import { sqlite } from './sqlite';

const dialects: Record<StoreKind, Dialect> = { sqlite, postgresql };

/**
 * What a register, or a transaction of it, is kept in. Prisma’s clients know, and hand it on to their transactions; what a
 * module notes would be known to that module’s bundle alone.
 */
export function storeKindFor(db: object): StoreKind {
  return storeKindSchema.parse(Reflect.get(db, '_activeProvider'));
}

/** How SQL is said to a register or a transaction of it. */
export function dialectOf(db: object): Dialect {
  return dialects[storeKindFor(db)];
}
