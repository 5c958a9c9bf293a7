'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { officeForm, refuseForm } from '@/app/admin/_parts/office-form';
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
import { chosenRoleSchema, newPersonSchema } from '@/lib/domain/people/person';
import { answerForm } from '@/lib/request/form-action';
import { guard, type Office, type OpenOffice } from '@/lib/sign-in/auth';
import { handOut } from '@/lib/sign-in/one-time-link';

const ofPerson = z.object({ id: z.string().max(100) });
const numbered = z.object({ id: z.coerce.number().int() });

/** Makes the link with which somebody joins. */
export const invitePerson = linkForm('join', newPersonSchema.strip(), (person, { admin, db }) =>
  invite(db, { admin, ...person }),
);

/** Makes the link with which a person chooses a new password. */
export const makeResetLink = linkForm('reset_password', ofPerson, ({ id }, { admin, db }) =>
  inviteToResetPassword(db, { admin, id }),
);

/** Takes an invitation back. */
export const takeInvitationBack = officeForm('admin', numbered, async ({ id }, { admin, db }) => {
  await uninvite(db, { admin, id });
  refresh();
});

/** Gives a person another role. */
export const givePersonRole = officeForm(
  'admin',
  ofPerson.extend({ role: chosenRoleSchema }),
  async (given, office) => {
    await changeRole(office.db, { admin: office.admin, ...given });
    return sayOf(given.id, office, 'roleChanged');
  },
);

/** Lets a person sign in no more. */
export const disable = officeForm('admin', ofPerson, async ({ id }, office) => {
  await disablePerson(office.db, { admin: office.admin, id });
  return sayOf(id, office, 'wasDisabled');
});

/** Lets a person sign in again. */
export const enable = officeForm('admin', ofPerson, async ({ id }, office) => {
  await enablePerson(office.db, { admin: office.admin, id });
  return sayOf(id, office, 'wasEnabled');
});

/** Ends a person’s key for good. */
export const revokeKeyOf = officeForm('admin', numbered, async ({ id }, { admin, db }) => {
  await revokeKey(db, { admin, id });
  refresh();
});

async function sayOf(
  id: string,
  { db, t }: OpenOffice,
  what: 'roleChanged' | 'wasDisabled' | 'wasEnabled',
): Promise<string> {
  const person = await getPerson(db, id);
  refresh();
  return t(`admin.people.${what}`, { name: person?.name ?? '' });
}

/** A form that makes a link, which is shown this once. */
function linkForm<Schema extends z.ZodType>(
  purpose: InvitationPurpose,
  schema: Schema,
  make: (value: z.output<Schema>, office: Office<'admin'>) => Promise<NewLink>,
) {
  const act = async (office: Office<'admin'>, _: unknown, form: unknown): Promise<LinkAnswer> => {
    const { t } = office;
    let link: LinkAnswer['link'];
    const { done: _done, ...answer } = await answerForm(
      form,
      schema,
      async (value) => {
        const { url, name, email, expires, mailed } = await handOut(await make(value, office), {
          purpose,
          admin: office.admin.name,
        });
        const text = t(purpose === 'join' ? 'admin.people.invited' : 'admin.people.resetLink', {
          name,
          date: expires,
        });
        const mail = {
          off: undefined,
          sent: 'admin.people.mailed',
          failed: 'admin.people.notMailed',
        } as const;
        const key = mail[mailed];
        link = { secret: url, text, mail: key && t(key, { email }) };
        refresh();
        return text;
      },
      office,
    );
    return { ...answer, link };
  };
  return guard('admin', act, refuseForm(schema));
}
