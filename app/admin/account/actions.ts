'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeForm, refuseForm } from '@/app/admin/_parts/office-form';
import type { KeyAnswer } from '@/components/people/key-form';
import { createKey, revokeOwnKey } from '@/lib/data/people/api-keys';
import { changeOwnPassword, requireOwnPassword, signOutEverywhere } from '@/lib/data/people/own-account';
import { newKeySchema } from '@/lib/domain/people/api-key';
import { newPasswordSchema, typedPasswordSchema } from '@/lib/domain/people/person';
import { answerForm } from '@/lib/request/form-action';
import { guard } from '@/lib/sign-in/auth';
import { closeSession, openSession } from '@/lib/sign-in/session';
import { tryOwnPassword } from '@/lib/sign-in/try-password';

const passwordSchema = z.object({
  current: typedPasswordSchema,
  password: newPasswordSchema,
  /** The numbers of the keys that go on working. */
  keep: z.array(z.coerce.number().int()).max(100).optional(),
});
const keySchema = newKeySchema.strip().extend({ password: typedPasswordSchema });
const keyOptions = { hidden: ['password'] };

/** Gives somebody who knows their password a new one; this browser stays signed in, in a session of its own. */
export const changePassword = officeForm(
  'editor',
  passwordSchema,
  async ({ current, password, keep }, { editor, db, t }) => {
    const { email, endedKeys } = await tryOwnPassword(editor, () =>
      changeOwnPassword(db, { editor, current, password, keep }),
    );
    await openSession({ email, password });
    refresh();
    return t('admin.account.passwordChanged', { keys: endedKeys });
  },
  { hidden: ['current', 'password'] },
);

/** Ends all sessions of a person, this one too. */
export const leaveEverywhere = officeForm('editor', z.unknown(), async (_, { editor, db }) => {
  await signOutEverywhere(db, { editor });
  await closeSession();
  redirect('/admin/sign-in');
});

/** Makes a key with which programs write in the name of who knows their password, and shows its secret this once. */
export const makeKey = guard(
  'editor',
  async (office, _: unknown, form: unknown): Promise<KeyAnswer> => {
    const { editor, db, t } = office;
    let shown: KeyAnswer['key'];
    const { done: _done, ...answer } = await answerForm(
      form,
      keySchema,
      async ({ password, ...wanted }) => {
        await tryOwnPassword(editor, () =>
          requireOwnPassword(db, { editor, typed: password, field: 'password' }),
        );
        const { secret, key } = await createKey(db, { editor, ...wanted });
        const text = t('admin.keys.made', { name: key.name });
        shown = { secret, text };
        refresh();
        return text;
      },
      { ...office, ...keyOptions },
    );
    return { ...answer, key: shown };
  },
  refuseForm(keySchema, keyOptions),
);

/** Ends one’s own key for good. */
export const endOwnKey = officeForm(
  'editor',
  z.object({ id: z.coerce.number().int() }),
  async ({ id }, { editor, db }) => {
    await revokeOwnKey(db, { editor, id });
    refresh();
  },
);
