'use client';

import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';
import { AccountForm, EmailField, PasswordField } from './password-form';

/** Asks for the first admin's name, address and password. */
export function SetUpForm(props: {
  action: FormAction;
  token: string;
  words: { name: string; email: string; password: string; hint: string; submit: string };
}) {
  const { action, token, words } = props;
  const form = useActionForm<{ name: string; email: string; password: string }>(action);
  const { name, email, password } = form.fields;
  return (
    <AccountForm of={form} submit={words.submit}>
      <input type="hidden" name="token" value={token} />
      <TextField field={name} label={words.name} type="text" autoComplete="name" maxLength={100} />
      <EmailField field={email} label={words.email} />
      <PasswordField field={password} label={words.password} hint={words.hint} kind="new" />
    </AccountForm>
  );
}
