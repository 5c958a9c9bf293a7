import type { z } from 'zod';
import type { MovedAnswer, ProblemAnswer, RefusedAnswer } from '@/components/entry/entry-actions';
import type { Database } from '@/lib/data/db';
import type { Role } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { guard, type Office } from '@/lib/sign-in/auth';
import { ruleText } from '@/lib/words/rule-text';
import type { Words } from '@/lib/words/words';

/**
 * A command of the entry screen, for a role: what it is sent is read strictly, and each answer is a plain object, so that
 * the screen keeps what was typed whatever it is. What is no rule of ours is a bug and is thrown on.
 */
export function entryAction<R extends Role, Schema extends z.ZodType, Answer>(
  role: R,
  schema: Schema,
  act: (value: z.output<Schema>, office: Office<R>) => Promise<Answer>,
) {
  return guard(
    role,
    async (office, input: unknown): Promise<Answer | RefusedAnswer> => {
      const read = schema.safeParse(input);
      if (!read.success) return { kind: 'refused', why: malformedText(read.error, office.words) };
      try {
        return await act(read.data, office);
      } catch (error) {
        return { kind: 'refused', why: ruleText(error, office.words) };
      }
    },
    async ({ problem }): Promise<ProblemAnswer> => ({ kind: 'problem', problem }),
  );
}

/** A question of the entry screen; `none` answers who may not ask, and what is no question. */
export function entryQuestion<Schema extends z.ZodType, Answer>(
  schema: Schema,
  none: Answer,
  find: (db: Database, value: z.output<Schema>) => Promise<Answer>,
) {
  return guard(
    'editor',
    async ({ db }, input: unknown) => {
      const read = schema.safeParse(input);
      return read.success ? find(db, read.data) : none;
    },
    async () => none,
  );
}

/** What hands a correction on, which may have been overtaken by a change of its wave. */
export function unlessMoved<Answer>(answer: Promise<Answer>): Promise<Answer | MovedAnswer> {
  return answer.catch((error: unknown): MovedAnswer => {
    if (error instanceof RuleError && error.key === 'wave_moved') return { kind: 'moved' };
    throw error;
  });
}

function malformedText({ issues: [issue] }: z.ZodError, { t }: Words): string {
  const where = issue?.path.map(String).join('.').slice(0, 100) ?? '';
  return t('admin.entry.answer.malformed', { where });
}
