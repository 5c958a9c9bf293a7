import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import type { Problem } from './auth';
import { defaultLocale, wordsOf } from './format';
import { issueText, ruleText } from './rule-text';

const { t } = wordsOf(defaultLocale);

/** What a form is told: its errors and typed values, or nothing before it was sent. */
export type FormAnswer = SubmissionResult<string[]> | undefined;

/** Fields that are never sent back, such as passwords. */
type Hidden = { hidden?: string[] };

/** Answers a form: with all issues at their fields, with the rule that said no, or with what `act` did. */
export async function answerForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  act: (value: z.output<Schema>) => Promise<void>,
  { hidden = [] }: Hidden = {},
): Promise<SubmissionResult<string[]>> {
  const submission = parseWithZod(form, { schema, formatError: (issues) => issues.map(issueText) });
  if (submission.status !== 'success') return submission.reply({ hideFields: hidden });
  try {
    await act(submission.value);
  } catch (error) {
    return submission.reply({ hideFields: hidden, formErrors: [ruleText(error)] });
  }
  return submission.reply({ hideFields: hidden });
}

/** Answers a form whose sender is nobody, or may not do this; what was typed stays. */
export function answerProblem(
  form: FormData,
  problem: Problem,
  { hidden = [] }: Hidden = {},
): SubmissionResult<string[]> {
  const submission = parseWithZod(form, { schema: z.unknown() });
  return submission.reply({ hideFields: hidden, formErrors: [problemText(problem)] });
}

/** Why somebody may not do what they ask for. */
export function problemText(problem: Problem): string {
  return t(`admin.frame.problem.${problem}`);
}
