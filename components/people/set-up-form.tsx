'use client';

import { FormErrors } from '../ui/form-messages';
import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';

/** Asks for the first admin's name, address and password. */
export function SetUpForm(props: {
  action: FormAction;
  token: string;
  words: { name: string; email: string; password: string; hint: string; submit: string };
}) {
  const { action, token, words } = props;
  const { form, formProps, fields, isPending } = useActionForm<{
    name: string;
    email: string;
    password: string;
  }>(action);
  return (
    <form {...formProps} className="form max-w-96">
      <FormErrors id={form.errorId} errors={form.errors} />
      <input type="hidden" name="token" value={token} />
      <TextField field={fields.name} label={words.name} type="text" autoComplete="name" maxLength={100} />
      <TextField
        field={fields.email}
        label={words.email}
        type="email"
        autoComplete="username"
        maxLength={254}
      />
      <TextField
        field={fields.password}
        label={words.password}
        hint={words.hint}
        type="password"
        autoComplete="new-password"
        maxLength={128}
      />
      <button type="submit" className="button justify-self-start" aria-disabled={isPending}>
        {words.submit}
      </button>
    </form>
  );
}
