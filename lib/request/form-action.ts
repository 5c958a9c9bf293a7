import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { RuleError } from '@/lib/domain/rule-error';
import type { Problem } from '@/lib/sign-in/auth';
import { issueTexts, ruleText } from '@/lib/words/rule-text';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import type { SentAnswer } from './form-answer';

/** Fields that are never sent back, such as passwords. */
type Hidden = { hidden?: string[] };

/**
 * Answers a form: with all issues at their fields, with the rule that said no, at the field that it is about, or with what
 * `act` did. Where `act` says so in words, the form is emptied and they are shown; where it leads on, it may do so itself.
 */
export async function answerForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  act: (value: z.output<Schema>) => Promise<string> | Promise<void>,
  { hidden = [] }: Hidden = {},
): Promise<SentAnswer> {
  const submission = parseWithZod(form, { schema, formatError: issueTexts });
  const hide = { hideFields: hidden };
  if (submission.status !== 'success') return submission.reply(hide);
  try {
    const done = await act(submission.value);
    return typeof done === 'string'
      ? { ...submission.reply({ resetForm: true }), done }
      : submission.reply(hide);
  } catch (error) {
    return submission.reply({ ...hide, ...refusal(form, error) });
  }
}

/** What a rule says, at its field where the form has that. */
function refusal(form: FormData, error: unknown) {
  const texts = [ruleText(error)];
  const field = error instanceof RuleError ? error.field : null;
  const isSent = field !== null && [...form.keys()].some((name) => isWithin(name, field));
  return isSent ? { fieldErrors: { [field]: texts } } : { formErrors: texts };
}

/** Whether a field is another one, or one of its rows: `options[0].label` is within `options`. */
function isWithin(name: string, field: string): boolean {
  return name === field || name.startsWith(`${field}[`) || name.startsWith(`${field}.`);
}

/** Answers a form whose sender is nobody, or may not do this; what was typed stays. */
export function answerProblem(form: FormData, problem: Problem, { hidden = [] }: Hidden = {}): SentAnswer {
  const submission = parseWithZod(form, { schema: z.unknown() });
  return submission.reply({ hideFields: hidden, formErrors: [problemText(problem)] });
}

/** Why somebody may not do what they ask for. */
export function problemText(problem: Problem): string {
  return wordsOf(defaultLocale).t(`admin.frame.problem.${problem}`);
}
