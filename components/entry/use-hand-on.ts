import { useState } from 'react';
import type { EntryIssue } from '@/lib/domain/entry/entry-issue';
import { readEntry } from '@/lib/domain/entry/read-entry';
import type { Words } from '@/lib/words/words';
import type { PublishAnswer, SendAnswer } from './entry-actions';
import { focusPath } from './issue-summary';
import type { useDraft } from './use-draft';

/** Sends a draft to the publishers, or publishes it, as it was saved last; or says what keeps it from that. */
export function useHandOn(props: {
  draft: { key: string };
  typed: Pick<ReturnType<typeof useDraft>, 'entry' | 'reason' | 'saver'>;
  isCorrection: boolean;
  words: Words;
  to: { review: string; wave: (slug: string) => string };
  onMoved: () => void;
  onRefusal: (why: string | null) => void;
}) {
  const { draft, typed, isCorrection, to, onMoved, onRefusal } = props;
  const { entry, reason, saver } = typed;
  const { t } = props.words;
  const [issues, setIssues] = useState<EntryIssue[]>([]);
  const [isTried, setIsTried] = useState(false);
  const [isWorking, setIsWorking] = useState(false);

  const showIssues = (found: EntryIssue[]) => {
    setIssues(found);
    setIsTried(true);
    const [first] = found;
    if (first) requestAnimationFrame(() => focusPath(first.path));
  };

  const handOn = async (
    act: (input: { key: string; version: number }) => Promise<SendAnswer | PublishAnswer>,
  ) => {
    if (isWorking) return;
    onRefusal(null);
    const read = readEntry(entry);
    if ('issues' in read) return showIssues(read.issues);
    if (isCorrection && reason.trim() === '')
      return showIssues([{ path: 'reason', key: 'required', values: {} }]);
    setIssues([]);
    setIsWorking(true);
    try {
      if (!(await saver.flush())) return;
      const answer = await act({ key: draft.key, version: saver.version });
      if (answer.kind === 'sent') window.location.assign(to.review);
      else if (answer.kind === 'published') window.location.assign(to.wave(answer.slug));
      else if (answer.kind === 'issues') showIssues(answer.issues);
      else if (answer.kind === 'refused') onRefusal(answer.why);
      else if (answer.kind === 'problem') onRefusal(t(`admin.frame.problem.${answer.problem}`));
      else if (answer.kind === 'moved') onMoved();
      else saver.meet(answer);
    } catch {
      onRefusal(t('admin.entry.saving.failed')); // no answer: what is typed is kept, and can be sent again
    } finally {
      setIsWorking(false);
    }
  };

  const lacksReason = issues.some(({ path }) => path === 'reason') && reason.trim() === '';
  return { handOn, issues, lacksReason, isTried, isWorking };
}
