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
    (office, _before: unknown, form: FormData) =>
      answerForm(form, schema, (value) => act(value, office), { ...office, ...options }),
    async (refusal, [, form]) => answerProblem(form, { ...refusal, ...options }),
  );
}

/** The same of a form about one thing, which the page binds; what may be typed can follow from the thing. */
export function officeFormOf<R extends Role, Schema extends z.ZodType>(
  role: R,
  schema: Schema | ((office: Office<R>, thing: string) => Promise<Schema>),
  act: (value: z.output<Schema>, office: Office<R>, thing: string, form: FormData) => Promise<void>,
) {
  return guard(
    role,
    async (office, thing: string, _before: unknown, form: FormData) => {
      const read = typeof schema === 'function' ? await schema(office, thing) : schema;
      return answerForm(form, read, (value) => act(value, office, thing, form), office);
    },
    async (refusal, [, , form]) => answerProblem(form, refusal),
  );
}

/** The action of a form for everybody, with which one signs in: its password is never sent back. */
export function openForm<Schema extends z.ZodType>(
  schema: Schema,
  act: (value: z.output<Schema>, office: OpenOffice) => Promise<void>,
) {
  return openToAll((office, _before: unknown, form: FormData) =>
    answerForm(form, schema, (value) => act(value, office), { ...office, hidden: ['password'] }),
  );
}

/** Tells a form whose sender is nobody, or may not do this. */
export async function refuseForm(refusal: Refusal, [, form]: [unknown, FormData]): Promise<SentAnswer> {
  return answerProblem(form, refusal);
}
