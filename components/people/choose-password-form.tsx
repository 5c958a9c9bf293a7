'use client';

import { type FormAction, useActionForm } from '../ui/use-action-form';
import { AccountForm, PasswordField } from './password-form';

/** Asks for a password to begin with; `token` is what the link that led here carries. */
export function ChoosePasswordForm(props: {
  action: FormAction;
  token: string;
  email: string;
  words: { password: string; hint: string; submit: string };
}) {
  const { action, token, email, words } = props;
  const form = useActionForm<{ password: string }>(action);
  return (
    <AccountForm of={form} email={email} submit={words.submit}>
      <input type="hidden" name="token" value={token} />
      <PasswordField field={form.fields.password} label={words.password} hint={words.hint} kind="new" />
    </AccountForm>
  );
}
