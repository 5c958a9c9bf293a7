'use client';

import { type FormAction, useActionForm } from '../ui/use-action-form';
import { AccountForm, EmailField, PasswordField } from './password-form';

/** Asks for an address and a password; `next` is where one wanted to go. */
export function SignInForm(props: {
  action: FormAction;
  next: string;
  words: { email: string; password: string; submit: string };
}) {
  const { action, next, words } = props;
  const form = useActionForm<{ email: string; password: string }>(action);
  return (
    <AccountForm of={form} submit={words.submit}>
      <input type="hidden" name="next" value={next} />
      <EmailField field={form.fields.email} label={words.email} />
      <PasswordField field={form.fields.password} label={words.password} kind="current" />
    </AccountForm>
  );
}
