import type { StoreKind } from '../store/store-kind';
import * as postgresql from './postgresql';
import * as sqlite from './sqlite';

/** What has to be said in another way in each kind of store; both files export the same. */
export type Dialect = typeof sqlite;

const dialects: Record<StoreKind, Dialect> = { sqlite, postgresql };

/** What each open register, and each transaction of it, is kept in. */
const kinds = new WeakMap<object, StoreKind>();

/** Notes what a register that is opened, or a transaction, is kept in. */
export function noteDialect(db: object, kind: StoreKind): void {
  kinds.set(db, kind);
}

/** Notes that a transaction is of a register. */
export function inheritDialect(transaction: object, db: object): void {
  noteDialect(transaction, kindOf(db));
}

/** How SQL is said to a register or a transaction of it. */
export function dialectOf(db: object): Dialect {
  return dialects[kindOf(db)];
}

function kindOf(db: object): StoreKind {
  const kind = kinds.get(db);
  if (kind === undefined)
    throw new Error('Only what lib/data/db and lib/data/write opened says what it is kept in');
  return kind;
}
