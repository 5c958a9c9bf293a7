import { z } from 'zod';

/** What a register may be kept in. */
export const storeKindSchema = z.enum(['sqlite', 'postgresql']);

/** What a register may be kept in: a file of SQLite, or a database of PostgreSQL. */
export type StoreKind = z.infer<typeof storeKindSchema>;

/** What the register of an address is kept in. */
export function storeKindOf(url: string): StoreKind {
  return /^postgres(?:ql)?:/.test(url) ? 'postgresql' : 'sqlite';
}
