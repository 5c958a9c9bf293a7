import { noteKeyLetIn } from '@/lib/data/people/api-keys';
import { storeKindFor } from '@/lib/data/sql/dialect-of';
import { processWide } from '@/lib/process-wide';
import { database } from '@/lib/request/database';

// What a key did last, when it wrote nothing. A request that changes nothing must leave the file of a register as it was,
// byte for byte, so the one process that serves it remembers this alone; what it wrote, the register keeps. One that
// several processes serve is no file, and keeps both.

/** Remembers that a key was just let in. */
export async function rememberKeyUse(id: number): Promise<void> {
  const [db, now] = [await database(), new Date()];
  if (storeKindFor(db) === 'postgresql') await noteKeyLetIn(db, { id, now });
  else uses().set(id, now.toISOString());
}

/** When a key was last let in, as far as anybody remembers, as ISO 8601; null for never. */
export function lastUseOf({ id, used }: { id: number; used: string | null }): string | null {
  const remembered = uses().get(id);
  return remembered !== undefined && (used === null || remembered > used) ? remembered : used;
}

function uses(): Map<number, string> {
  const held = processWide();
  held.keyUses ??= new Map();
  return held.keyUses;
}
