'use client';

import type { Words } from '@/lib/words/words';
import { ConflictPanel } from './conflict-panel';
import type { useDraft } from './use-draft';
import type { useRebase } from './use-rebase';

/** What is to be chosen between: what others saved of the draft, and then what they changed of its wave. */
export function EntryConflicts(props: {
  typed: ReturnType<typeof useDraft>;
  rebase: ReturnType<typeof useRebase>;
  words: Words;
}) {
  const { typed, rebase, words } = props;
  const { entry: mine, saving, decide } = typed;
  const { contest, start } = rebase;
  if (saving.conflict)
    return (
      <ConflictPanel conflict={saving.conflict} changed="draft" mine={mine} words={words} onDecide={decide} />
    );
  return (
    contest && (
      <ConflictPanel
        key={contest.waveVersion}
        conflict={{ ...contest, savedBy: contest.changedBy }}
        changed="wave"
        mine={mine}
        words={words}
        onDecide={start}
      />
    )
  );
}
