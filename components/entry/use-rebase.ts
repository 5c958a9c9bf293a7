'use client';

import { useCallback, useEffect, useState } from 'react';
import type { ConflictChoices } from '@/lib/domain/entry/merge-entries';
import type { Wave } from '@/lib/domain/record/wave';
import type { Words } from '@/lib/words/words';
import type { DraftSaver } from './draft-saver';
import type { ContestedAnswer, EntryActions } from './entry-actions';

/**
 * Keeps a correction beside the published wave: where somebody changed that meanwhile, as `isOvertaken` says when the
 * screen is opened, what they changed is taken over, or is to be chosen where both changed the same.
 */
export function useRebase(props: {
  draft: { key: string };
  published: Wave | null;
  isOvertaken: boolean;
  saver: DraftSaver;
  renew: EntryActions['renew'];
  onRefusal: (why: string) => void;
  words: Words;
}) {
  const { saver, renew, isOvertaken, onRefusal, words } = props;
  const { key } = props.draft;
  const { t } = words;
  const [published, setPublished] = useState(props.published);
  const [contest, setContest] = useState<ContestedAnswer | null>(null);

  const ask = useCallback(
    async (choices?: ConflictChoices) => {
      if (!(await saver.flush())) return;
      const decision = contest && choices && { waveVersion: contest.waveVersion, choices };
      const answer = await renew({ key, version: saver.version, ...(decision ? { decision } : {}) });
      if (answer.kind === 'problem') return onRefusal(t(`admin.frame.problem.${answer.problem}`));
      if (answer.kind === 'refused') return onRefusal(answer.why);
      if (answer.kind === 'conflict') return saver.meet(answer);
      setPublished(answer.wave);
      setContest(answer.kind === 'contested' ? answer : null);
      if (answer.kind === 'renewed') saver.meet({ ...answer, savedBy: answer.changedBy }, 'wave');
    },
    [saver, renew, key, contest, onRefusal, t],
  );
  const start = useCallback(
    (choices?: ConflictChoices) => {
      ask(choices).catch(() => onRefusal(t('admin.entry.saving.failed'))); // no answer: it can be asked again
    },
    [ask, onRefusal, t],
  );

  const [isDue, setIsDue] = useState(isOvertaken);
  useEffect(() => {
    if (!isDue) return;
    setIsDue(false);
    start();
  }, [isDue, start]);

  return { published, contest, start };
}
