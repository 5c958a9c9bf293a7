import { processWide } from '@/lib/process-wide';

// What a key did last, when it wrote nothing. A request that changes nothing must leave the register as it was, byte for
// byte, so this is remembered here alone; what it wrote, the register keeps.

/** Remembers that a key was just let in. */
export function rememberKeyUse(id: number): void {
  uses().set(id, new Date().toISOString());
}

/** When a key was last let in, as far as this process or the register knows, as ISO 8601; null for never. */
export function lastUseOf({ id, used }: { id: number; used: string | null }): string | null {
  const remembered = uses().get(id);
  return remembered !== undefined && (used === null || remembered > used) ? remembered : used;
}

function uses(): Map<number, string> {
  const held = processWide();
  held.keyUses ??= new Map();
  return held.keyUses;
}
