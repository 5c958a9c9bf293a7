import type { StoreKind } from '../store/store-kind';
import type { Dialect } from './dialect';
import { postgresql } from './postgresql';
import { sqlite } from './sqlite';

const dialects: Record<StoreKind, Dialect> = { sqlite, postgresql };

/** What each open register, and each transaction of it, is kept in. */
const kinds = new WeakMap<object, StoreKind>();

/** Notes what a register that is opened is kept in. */
export function noteStoreKind(db: object, kind: StoreKind): void {
  kinds.set(db, kind);
}

/** Notes that a transaction is of a register. */
export function inheritStoreKind(transaction: object, db: object): void {
  noteStoreKind(transaction, storeKindFor(db));
}

/** What a register, or a transaction of it, is kept in. */
export function storeKindFor(db: object): StoreKind {
  const kind = kinds.get(db);
  if (kind === undefined)
    throw new Error('Only what lib/data/db and lib/data/write opened says what it is kept in');
  return kind;
}

/** How SQL is said to a register or a transaction of it. */
export function dialectOf(db: object): Dialect {
  return dialects[storeKindFor(db)];
}
