import { useDeferredValue, useMemo, useRef } from 'react';
import type { EntryContext } from '@/lib/domain/entry/entry-context';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Words } from '@/lib/words/words';
import { listNotes, type Note, partOfPath } from './notes';

/** What is to be said, by the part of the entry that it is about; a part of which nothing new is said is not drawn again. */
export function useNotes(
  entry: WaveEntry,
  { context, isTried, words }: { context: EntryContext; isTried: boolean; words: Words },
): ReadonlyMap<string, readonly Note[]> {
  const deferred = useDeferredValue(entry);
  const before = useRef<Map<string, readonly Note[]>>(new Map());
  return useMemo(() => {
    const parts = new Map<string, Note[]>();
    for (const note of listNotes(deferred, { context, isTried, words })) {
      const part = partOfPath(note.path);
      parts.set(part, [...(parts.get(part) ?? []), note]);
    }
    const kept = new Map<string, readonly Note[]>();
    for (const [part, notes] of parts) {
      const old = before.current.get(part);
      kept.set(part, old && JSON.stringify(old) === JSON.stringify(notes) ? old : notes);
    }
    before.current = kept;
    return kept;
  }, [deferred, context, isTried, words]);
}
