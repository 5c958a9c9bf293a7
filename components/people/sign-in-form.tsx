'use client';

import { FormErrors } from '../ui/form-messages';
import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';

/** Asks for an address and a password; `next` is where one wanted to go. */
export function SignInForm(props: {
  action: FormAction;
  next: string;
  words: { email: string; password: string; submit: string };
}) {
  const { action, next, words } = props;
  const { form, formProps, fields, isPending } = useActionForm<{ email: string; password: string }>(action);
  return (
    <form {...formProps} className="form max-w-96">
      <FormErrors id={form.errorId} errors={form.errors} />
      <input type="hidden" name="next" value={next} />
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
        type="password"
        autoComplete="current-password"
        maxLength={128}
      />
      <button type="submit" className="button justify-self-start" aria-disabled={isPending}>
        {words.submit}
      </button>
    </form>
  );
}
