import type { Database } from '../db';
import { storeKindFor } from '../sql/dialect-of';
import type { Leases } from './lease';
import { memoryLeases } from './memory-leases';
import { storedLeases } from './stored-leases';

/** The leases of a register; each process opens those of a file once, since it remembers them itself. */
export function openLeases(db: Database): Leases {
  return storeKindFor(db) === 'postgresql' ? storedLeases(db) : memoryLeases();
}
