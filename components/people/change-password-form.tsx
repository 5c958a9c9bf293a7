'use client';

import { FormDone } from '../ui/form-messages';
import { type FormAction, useActionForm } from '../ui/use-action-form';
import { isTicked } from './is-ticked';
import { AccountForm, PasswordField } from './password-form';

/** Asks for the present password and a new one, and which API keys outlast the present one. */
export function ChangePasswordForm(props: {
  action: FormAction;
  email: string;
  /** The keys that end with the old password, but for those that are chosen here. */
  keys: { id: number; name: string; beginning: string }[];
  words: { current: string; password: string; hint: string; keys: string; keysHint: string; submit: string };
}) {
  const { action, email, keys, words } = props;
  const form = useActionForm<{ current: string; password: string; keep: string[] }>(action);
  return (
    <AccountForm of={form} email={email} submit={words.submit}>
      <FormDone text={form.answer?.done} />
      <PasswordField field={form.fields.current} label={words.current} kind="current" />
      <PasswordField field={form.fields.password} label={words.password} hint={words.hint} kind="new" />
      {keys.length > 0 && (
        <fieldset>
          <legend className="label">{words.keys}</legend>
          <p className="mb-1.5 text-small text-ink-2">{words.keysHint}</p>
          <div className="grid gap-1.5">
            {keys.map(({ id, name, beginning }) => (
              <label key={id} className="grid grid-cols-[auto_1fr] gap-x-2.5 text-small">
                <input
                  type="checkbox"
                  name={form.fields.keep.name}
                  value={id}
                  defaultChecked={isTicked(form.fields.keep.initialValue, String(id))}
                  className="mt-1 size-4 accent-link"
                />
                <span>
                  <span className="font-semibold">{name}</span>{' '}
                  <code className="text-note text-ink-3">{beginning}…</code>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </AccountForm>
  );
}
