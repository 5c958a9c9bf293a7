import { parse } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { type StoreTrouble, storeTroubleOf } from '@/lib/data/store-trouble';
import type { FormFields } from '@/lib/domain/entry/form-fields';
import { RuleError } from '@/lib/domain/rule-error';
import type { Problem } from '@/lib/sign-in/auth';
import { issueTexts, ruleText } from '@/lib/words/rule-text';
import type { Words } from '@/lib/words/words';
import type { SentAnswer } from './form-answer';
import { readKnownFields } from './known-fields';
import { answerWithStatus } from './request-context';

/** The words of an answer, and the fields that are never sent back, such as passwords. */
type Answering = { words: Words; hidden?: string[] };

/** What was typed into a form, by the names of its fields. */
export type TypedFields = Readonly<Record<string, unknown>>;

/**
 * Answers a form: with all issues at their fields, with the rule that said no, at the field that it is about, or with what
 * `act` did. Where `act` says so in words, the form is emptied and they are shown; where it leads on, it may do so itself.
 * What is no form is answered with 400. This is the only way in which a form is read: it looks at the fields of the schema
 * alone, and sends back no others.
 */
export async function answerForm<Schema extends z.ZodType>(
  sent: unknown,
  schema: Schema,
  act: (value: z.output<Schema>, typed: TypedFields) => Promise<string> | Promise<void>,
  { words, hidden = [] }: Answering,
): Promise<SentAnswer> {
  const form = readKnownFields(sent, schema);
  if (!form) return answerNoForm(words);
  const submission = parseWithZod(form, {
    schema,
    formatError: (issues: { message: string }[]) => issueTexts(issues, words),
  });
  const hide = { hideFields: hidden };
  if (submission.status !== 'success') return submission.reply(hide);
  try {
    const done = await act(submission.value, submission.payload);
    return typeof done === 'string'
      ? { ...submission.reply({ resetForm: true }), done }
      : submission.reply(hide);
  } catch (error) {
    const reply = submission.reply({
      ...hide,
      ...(troubleOfStore(error, words) ?? refusal(form, error, words)),
    });
    return error instanceof RuleError ? { ...reply, rule: error.key } : reply;
  }
}

/** What is told where the store took nothing: it is logged, nothing was changed, and what was typed comes back. */
function troubleOfStore(error: unknown, { t }: Words) {
  const trouble = noteStoreTrouble(error);
  return trouble && { formErrors: [t(`admin.frame.store.${trouble}`)] };
}

/** What trouble of the store an error tells of, for whoever is told of it; what the error says more is logged. */
export function noteStoreTrouble(error: unknown): StoreTrouble | null {
  const trouble = storeTroubleOf(error);
  if (trouble !== null) console.error(`the store fails (${trouble}):`, error);
  return trouble;
}

/** What a rule says, at its field where the form has that. */
function refusal(form: FormData, error: unknown, words: Words) {
  const texts = [ruleText(error, words)];
  const field = error instanceof RuleError ? error.field : null;
  const isSent = field !== null && [...form.keys()].some((name) => isWithin(name, field));
  return isSent ? { fieldErrors: { [field]: texts } } : { formErrors: texts };
}

/** Whether a field is another one, or one of its rows: `options[0].label` is within `options`. */
function isWithin(name: string, field: string): boolean {
  return name === field || name.startsWith(`${field}[`) || name.startsWith(`${field}.`);
}

/** Fields as their form sends them. */
export function toForm(fields: FormFields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') form.set(name, value);
    else
      for (const [index, row] of value.entries())
        for (const [field, text] of Object.entries(row)) form.set(`${name}[${index}].${field}`, text);
  return form;
}

/**
 * What fields say that were typed before, as their form would be read now.
 * @throws RuleError `proposal_wrong` where a schema refuses them.
 */
export function readTypedFields<Schema extends z.ZodType>(
  schema: Schema,
  fields: FormFields,
): z.output<Schema> {
  const submission = parseWithZod(toForm(fields), { schema });
  if (submission.status !== 'success') throw new RuleError('proposal_wrong');
  return submission.value;
}

/** Answers a form of some fields whose sender is nobody, or may not do this; what was typed stays. */
export function answerProblem(
  sent: unknown,
  fields: z.ZodType,
  { problem, words, hidden = [] }: Answering & { problem: Problem },
): SentAnswer {
  const form = readKnownFields(sent, fields);
  if (!form) return answerNoForm(words);
  const submission = parse<unknown, string[]>(form, { resolve: (value) => ({ value }) });
  return submission.reply({ hideFields: hidden, formErrors: [words.t(`admin.frame.problem.${problem}`)] });
}

function answerNoForm({ t }: Words): SentAnswer {
  answerWithStatus(400);
  return { status: 'error', initialValue: {}, error: { '': [t('admin.frame.noForm')] } };
}
