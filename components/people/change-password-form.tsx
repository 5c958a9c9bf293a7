'use client';

import { FormDone, FormErrors } from '../ui/form-messages';
import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';

/** Asks for the present password and a new one. */
export function ChangePasswordForm(props: {
  action: FormAction;
  email: string;
  words: { current: string; password: string; hint: string; submit: string };
}) {
  const { action, email, words } = props;
  const { form, formProps, fields, answer, isPending } = useActionForm<{ current: string; password: string }>(
    action,
  );
  return (
    <form {...formProps} className="form max-w-96">
      <FormErrors id={form.errorId} errors={form.errors} />
      <FormDone text={answer?.done} />
      {/* For password managers, which ask whose password it is. */}
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      <TextField
        field={fields.current}
        label={words.current}
        type="password"
        autoComplete="current-password"
        maxLength={128}
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
