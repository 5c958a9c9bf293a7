'use client';

import { FormDone } from '../ui/form-messages';
import { type FormAction, useActionForm } from '../ui/use-action-form';
import { AccountForm, PasswordField } from './password-form';

/** Asks for the present password and a new one. */
export function ChangePasswordForm(props: {
  action: FormAction;
  email: string;
  words: { current: string; password: string; hint: string; submit: string };
}) {
  const { action, email, words } = props;
  const form = useActionForm<{ current: string; password: string }>(action);
  return (
    <AccountForm of={form} email={email} submit={words.submit}>
      <FormDone text={form.answer?.done} />
      <PasswordField field={form.fields.current} label={words.current} kind="current" />
      <PasswordField field={form.fields.password} label={words.password} hint={words.hint} kind="new" />
    </AccountForm>
  );
}
