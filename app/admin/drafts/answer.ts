import type { z } from 'zod';
import type { MovedAnswer, RefusedAnswer } from '@/components/entry/entry-actions';
import { RuleError } from '@/lib/domain/rule-error';
import { ruleText } from '@/lib/words/rule-text';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const { t } = wordsOf(defaultLocale);

/** What an action was sent, or that it cannot be read, and where. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { kind: 'read'; value: z.output<Schema> } | RefusedAnswer {
  const read = schema.safeParse(input);
  if (read.success) return { kind: 'read', value: read.data };
  const [issue] = read.error.issues;
  const where = issue?.path.map(String).join('.').slice(0, 100) ?? '';
  return { kind: 'refused', why: t('admin.entry.answer.malformed', { where }) };
}

/** What a command gave, or the rule that said no; anything else is a bug and is thrown on. */
export async function answerAs<Answer>(act: () => Promise<Answer>): Promise<Answer | RefusedAnswer> {
  try {
    return await act();
  } catch (error) {
    return { kind: 'refused', why: ruleText(error) };
  }
}

/** The same of what hands a correction on, which may have been overtaken by a change of its wave. */
export function answerUnlessMoved<Answer>(
  act: () => Promise<Answer>,
): Promise<Answer | MovedAnswer | RefusedAnswer> {
  return answerAs(() =>
    act().catch((error: unknown): MovedAnswer => {
      if (error instanceof RuleError && error.key === 'wave_moved') return { kind: 'moved' };
      throw error;
    }),
  );
}
