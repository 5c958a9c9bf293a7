import { type WaveEntry, waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import type { Words } from '@/lib/words/words';
import { pathName } from './path-name';

/** Why an entry is more than a draft can hold, in words; null where it is not. */
export function oversizeText(entry: WaveEntry, words: Words): string | null {
  const read = waveEntrySchema.safeParse(entry);
  if (read.success) return null;
  const [issue] = read.error.issues;
  const where = pathName(toKeys(issue?.path ?? [], entry), entry, words);
  return words.t('admin.entry.answer.too_long', { where });
}

/** A place in an entry with the keys of its parts in place of their numbers. */
function toKeys(path: readonly PropertyKey[], entry: WaveEntry): string {
  let part: unknown = entry;
  const names = path.map((step) => {
    const next: unknown = readPart(part, step);
    part = next;
    const key: unknown = typeof step === 'number' ? readPart(next, 'key') : step;
    return String(key ?? step).replace(' ', '.');
  });
  return names.join('.');
}

function readPart(of: unknown, step: PropertyKey): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, step) : undefined;
}
