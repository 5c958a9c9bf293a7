import { useCallback, useState } from 'react';
import { type EntryContext, findKnown } from '@/lib/domain/entry/entry-context';
import type { Desk } from './desk';
import type { EntryActions } from './entry-actions';

/** What the register knows of the questions of an entry, and a way to learn of another. */
export function useKnownQuestions(start: EntryContext, lookUp: EntryActions['lookUpQuestions']) {
  const [context, setContext] = useState(start);
  const learn = useCallback<Desk['learn']>(
    async (slug) => {
      const found = await lookUp([slug]).catch(() => null); // offline: the question stays a name
      if (found)
        setContext(({ questions, ...context }) => ({
          ...context,
          questions: [...found.questions, ...questions.filter((one) => !findKnown(found, one.slug))],
        }));
      return found && findKnown(found, slug);
    },
    [lookUp],
  );
  return { context, learn };
}
