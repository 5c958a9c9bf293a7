import { z } from 'zod';
import { waveEntrySchema } from '@/lib/domain/entry/wave-entry';

/** What has been typed since the last save, kept in this browser: the version that it started from, and what it is now. */
const localCopySchema = z.strictObject({
  version: z.int().min(1),
  base: waveEntrySchema,
  baseReason: z.string(),
  entry: waveEntrySchema,
  reason: z.string(),
});
export type LocalCopy = z.infer<typeof localCopySchema>;

function nameOf(key: string): string {
  return `draft ${key}`;
}

/** What this browser keeps of a draft; null where it keeps nothing, or nothing that can be read. */
export function readLocalCopy(key: string): LocalCopy | null {
  try {
    const text = localStorage.getItem(nameOf(key));
    const copy = localCopySchema.safeParse(text === null ? null : JSON.parse(text));
    return copy.success ? copy.data : null;
  } catch {
    return null; // a browser that keeps nothing, or something else under this name
  }
}

/** Keeps a copy; says whether this browser does. */
export function writeLocalCopy(key: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(copy));
    return true;
  } catch {
    return false; // full, or forbidden
  }
}

export function dropLocalCopy(key: string): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // a browser that keeps nothing has nothing to drop
  }
}
