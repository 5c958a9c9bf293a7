import type { z } from 'zod';
import type { Role } from '@/lib/domain/people/editor';
import { answerForm, answerProblem } from '@/lib/request/form-action';
import type { SentAnswer } from '@/lib/request/form-answer';
import { guard, type Office, type OpenOffice, openToAll, type Refusal } from '@/lib/sign-in/auth';

/** Fields that are never sent back, such as passwords. */
type Hidden = { hidden?: string[] };

/** The action of a form for a role. Who is nobody, or may not, is told so in the form, which keeps what was typed. */
export function officeForm<R extends Role, Schema extends z.ZodType>(
  role: R,
  schema: Schema,
  act: (value: z.output<Schema>, office: Office<R>) => Promise<string> | Promise<void>,
  options: Hidden = {},
) {
  return guard(
    role,
    (office, _before: unknown, form: unknown) =>
      answerForm(form, schema, (value) => act(value, office), { ...office, ...options }),
    refuseForm(schema, options),
  );
}

/** What is typed into a form, where what may be typed follows from the thing that it is about. */
type JudgedSchema<R extends Role, Schema extends z.ZodType> = {
  /** What the form has. */
  fields: z.ZodType;
  judge: (office: Office<R>, thing: string) => Promise<Schema>;
};

/** The same of a form about one thing, which the page binds. */
export function officeFormOf<R extends Role, Schema extends z.ZodType>(
  role: R,
  schema: Schema | JudgedSchema<R, Schema>,
  act: (value: z.output<Schema>, office: Office<R>, thing: string) => Promise<void>,
) {
  const isJudged = 'judge' in schema;
  return guard(
    role,
    async (office, thing: string, _before: unknown, form: unknown) => {
      // A browser sends what was bound as well.
      const name = typeof thing === 'string' ? thing : '';
      const read = isJudged ? await schema.judge(office, name) : schema;
      return answerForm(form, read, (value) => act(value, office, name), office);
    },
    async (refusal, [, , form]) => answerProblem(form, isJudged ? schema.fields : schema, refusal),
  );
}

/** The action of a form for everybody, with which one signs in: its password is never sent back. */
export function openForm<Schema extends z.ZodType>(
  schema: Schema,
  act: (value: z.output<Schema>, office: OpenOffice) => Promise<void>,
) {
  return openToAll((office, _before: unknown, form: unknown) =>
    answerForm(form, schema, (value) => act(value, office), { ...office, hidden: ['password'] }),
  );
}

/** Tells a form of some fields whose sender is nobody, or may not do this. */
export function refuseForm(fields: z.ZodType, options: Hidden = {}) {
  return async (refusal: Refusal, [, form]: [unknown, unknown]): Promise<SentAnswer> =>
    answerProblem(form, fields, { ...refusal, ...options });
}
