'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { LinkAnswer } from '@/components/people/invite-form';
import { revokeKey } from '@/lib/data/people/api-keys';
import {
  type InvitationPurpose,
  invite,
  inviteToResetPassword,
  type NewLink,
  uninvite,
} from '@/lib/data/people/invitations';
import { getPerson } from '@/lib/data/people/people';
import { changeRole, disablePerson, enablePerson } from '@/lib/data/people/write-people';
import type { Admin } from '@/lib/domain/people/editor';
import { chosenRoleSchema, newPersonSchema } from '@/lib/domain/people/person';
import { database } from '@/lib/request/database';
import { answerForm, answerProblem } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { adminOrProblem } from '@/lib/sign-in/auth';
import { handOut } from '@/lib/sign-in/one-time-link';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const { t } = wordsOf(defaultLocale);
const ofPerson = z.object({ id: z.string().max(100) });

/** Makes the link with which somebody joins. */
export async function invitePerson(_: FormAnswer, form: FormData): Promise<LinkAnswer> {
  const { admin, problem } = await adminOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerLink(form, newPersonSchema.strip(), { admin, purpose: 'join' }, async (person) =>
    invite(await database(), { admin, ...person }),
  );
}

/** Makes the link with which a person chooses a new password. */
export async function makeResetLink(_: FormAnswer, form: FormData): Promise<LinkAnswer> {
  const { admin, problem } = await adminOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerLink(form, ofPerson, { admin, purpose: 'reset_password' }, async ({ id }) =>
    inviteToResetPassword(await database(), { admin, id }),
  );
}

/** Takes an invitation back. */
export async function takeInvitationBack(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { admin, problem } = await adminOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerForm(form, z.object({ id: z.coerce.number().int() }), async ({ id }) => {
    await uninvite(await database(), { admin, id });
    refresh();
  });
}

/** Gives a person another role. */
export async function givePersonRole(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { admin, problem } = await adminOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerForm(form, ofPerson.extend({ role: chosenRoleSchema }), async ({ id, role }) => {
    await changeRole(await database(), { admin, id, role });
    return sayOf(id, 'roleChanged');
  });
}

/** Lets a person sign in no more. */
export async function disable(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { admin, problem } = await adminOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerForm(form, ofPerson, async ({ id }) => {
    await disablePerson(await database(), { admin, id });
    return sayOf(id, 'wasDisabled');
  });
}

/** Lets a person sign in again. */
export async function enable(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { admin, problem } = await adminOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerForm(form, ofPerson, async ({ id }) => {
    await enablePerson(await database(), { admin, id });
    return sayOf(id, 'wasEnabled');
  });
}

/** Ends a person’s key for good. */
export async function revokeKeyOf(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { admin, problem } = await adminOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerForm(form, z.object({ id: z.coerce.number().int() }), async ({ id }) => {
    await revokeKey(await database(), { admin, id });
    refresh();
  });
}

async function sayOf(id: string, what: 'roleChanged' | 'wasDisabled' | 'wasEnabled'): Promise<string> {
  const person = await getPerson(await database(), id);
  refresh();
  return t(`admin.people.${what}`, { name: person?.name ?? '' });
}

async function answerLink<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  { admin, purpose }: { admin: Admin; purpose: InvitationPurpose },
  make: (value: z.output<Schema>) => Promise<NewLink>,
): Promise<LinkAnswer> {
  let link: LinkAnswer['link'];
  const { done: _, ...answer } = await answerForm(form, schema, async (value) => {
    const { url, name, email, expires, mailed } = await handOut(await make(value), {
      purpose,
      admin: admin.name,
    });
    const text = t(purpose === 'join' ? 'admin.people.invited' : 'admin.people.resetLink', {
      name,
      date: expires,
    });
    const mail = { off: undefined, sent: 'admin.people.mailed', failed: 'admin.people.notMailed' } as const;
    const key = mail[mailed];
    link = { secret: url, text, mail: key && t(key, { email }) };
    refresh();
    return text;
  });
  return { ...answer, link };
}
