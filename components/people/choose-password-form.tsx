'use client';

import { FormErrors } from '../ui/form-messages';
import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';

/** Asks for a password to begin with; `token` is what the link that led here carries. */
export function ChoosePasswordForm(props: {
  action: FormAction;
  token: string;
  email: string;
  words: { password: string; hint: string; submit: string };
}) {
  const { action, token, email, words } = props;
  const { form, formProps, fields, isPending } = useActionForm<{ password: string }>(action);
  return (
    <form {...formProps} className="form max-w-96">
      <FormErrors id={form.errorId} errors={form.errors} />
      <input type="hidden" name="token" value={token} />
      {/* For password managers, which ask whose password it is. */}
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
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
