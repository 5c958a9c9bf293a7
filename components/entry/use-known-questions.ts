import { useCallback, useState } from 'react';
import type { EntryContext } from '@/lib/domain/entry/entry-context';
import type { Desk } from './desk';
import type { EntryActions } from './entry-actions';

/** What the register knows of the questions of an entry, and a way to learn of another. */
export function useKnownQuestions(start: EntryContext, lookUp: EntryActions['lookUpQuestions']) {
  const [context, setContext] = useState(start);
  const learn = useCallback<Desk['learn']>(
    async (slug) => {
      const found = await lookUp([slug]).catch(() => null); // offline: the question stays a name
      if (found) setContext((known) => ({ questions: { ...known.questions, ...found.questions } }));
      return found?.questions[slug] ?? null;
    },
    [lookUp],
  );
  return { context, learn };
}
