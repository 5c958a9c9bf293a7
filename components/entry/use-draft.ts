'use client';

import { useCallback, useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import type { Draft } from '@/lib/domain/entry/draft';
import { type EntryEdit, editEntry } from '@/lib/domain/entry/edit-entry';
import type { ConflictChoices, EntryDifference } from '@/lib/domain/entry/merge-entries';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Words } from '@/lib/words/words';
import { type ChangedEntry, DraftSaver, type Saving } from './draft-saver';
import type { EntryActions } from './entry-actions';
import { oversizeText } from './oversize';

/** What somebody else changed meanwhile and was taken over. */
export type Joined = { changed: ChangedEntry; savedBy: string; taken: EntryDifference[] };

/** A draft while it is typed: what stands on the screen, and where it is kept. */
export function useDraft(draft: Draft, { save, words }: { save: EntryActions['save']; words: Words }) {
  const [entry, edit] = useReducer<WaveEntry, [EntryEdit]>(editEntry, draft.entry);
  const [reason, setReason] = useState(draft.reason ?? '');
  const [joined, setJoined] = useState<Joined | null>(null);
  const [isRestored, setIsRestored] = useState(false);
  const saver = useSaver(draft, saveWithin(save, words), ({ base, theirs, ...taken }) => {
    edit({ kind: 'merge', base, theirs, choices: {} });
    // A draft in which somebody saved what one has typed too, as one does oneself on a bad line, is no news.
    if (taken.changed === 'wave' || taken.taken.length > 0) setJoined(taken);
  });
  const saving: Saving = useSyncExternalStore(saver.subscribe, saver.read, saver.read);

  useEffect(() => {
    const copy = saver.takeUp();
    if (copy) {
      edit({ kind: 'put', entry: copy.entry });
      setReason(copy.reason);
      setIsRestored(true);
    }
    return saver.watch();
  }, [saver]);

  useEffect(() => saver.note({ entry, reason }), [saver, entry, reason]);

  const leaveOut = useCallback(() => {
    saver.leaveOut();
    edit({ kind: 'put', entry: draft.entry });
    setReason(draft.reason ?? '');
    setIsRestored(false);
  }, [saver, draft]);

  const decide = useCallback(
    (choices: ConflictChoices) => {
      const merged = saver.decide(choices);
      if (merged) edit({ kind: 'put', entry: merged });
    },
    [saver],
  );

  return {
    entry,
    edit,
    reason,
    setReason,
    saver,
    saving,
    joined,
    forgetJoined: useCallback(() => setJoined(null), []),
    isRestored,
    keepRestored: useCallback(() => setIsRestored(false), []),
    leaveOut,
    decide,
  };
}

/** What is more than a draft can hold is not sent, and stays on the screen. */
function saveWithin(save: EntryActions['save'], words: Words): EntryActions['save'] {
  return async (input) => {
    const why = oversizeText(input.entry, words);
    return why === null ? save(input) : { kind: 'refused', why };
  };
}

type OnJoin = ConstructorParameters<typeof DraftSaver>[0]['onJoin'];

function useSaver(draft: Draft, save: EntryActions['save'], onJoin: OnJoin): DraftSaver {
  const join = useRef(onJoin);
  useEffect(() => {
    join.current = onJoin;
  });
  const [saver] = useState(
    () =>
      new DraftSaver({
        key: draft.key,
        start: {
          entry: draft.entry,
          reason: draft.reason ?? '',
          version: draft.version,
          savedAt: draft.savedAt,
        },
        save,
        onJoin: (joined) => join.current(joined),
      }),
  );
  return saver;
}
