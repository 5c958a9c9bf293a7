'use client';

import type { FormAnswer } from '@/lib/request/form-answer';
import { FieldErrors, FormErrors } from '../ui/form-messages';
import { type Choice, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';
import { isTicked } from './is-ticked';
import { PasswordField } from './password-form';
import { ShownOnce } from './shown-once';

/** What a form is told that made a key: its secret, and what to say of it. */
export type KeyAnswer = FormAnswer & { key?: { secret: string; text: string } };

/** Something that a key may be used for, in words. */
export type ScopeWords = { scope: string; name: string; hint: string };

/** Asks what a key is to be called, may do, and when it ends, and for the password of who makes it; shows its secret. */
export function KeyForm(props: {
  action: FormAction<KeyAnswer>;
  scopes: ScopeWords[];
  lifetimes: Choice[];
  usualLifetime: string;
  words: {
    name: string;
    nameHint: string;
    scopes: string;
    lifetime: string;
    password: string;
    submit: string;
    key: string;
    copy: string;
    copied: string;
  };
}) {
  const { action, scopes, lifetimes, usualLifetime, words } = props;
  const defaultValue = { scopes: scopes.slice(0, 1).map(({ scope }) => scope), lifetime: usualLifetime };
  const { form, formProps, fields, answer, isPending } = useActionForm<
    { name: string; scopes: string[]; lifetime: string; password: string },
    KeyAnswer
  >(action, { defaultValue });
  return (
    <form {...formProps} className="form max-w-2xl">
      {answer?.key && <ShownOnce {...answer.key} label={words.key} words={words} />}
      <FormErrors id={form.errorId} errors={form.errors} />
      <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField
          field={fields.name}
          label={words.name}
          hint={words.nameHint}
          type="text"
          autoComplete="off"
          maxLength={100}
        />
        <SelectField field={fields.lifetime} label={words.lifetime} choices={lifetimes} />
      </div>
      <fieldset aria-describedby={fields.scopes.errors ? fields.scopes.errorId : undefined}>
        <legend className="label mb-1.5">{words.scopes}</legend>
        <div className="grid gap-1.5">
          {scopes.map(({ scope, name, hint }) => (
            <label key={scope} className="grid grid-cols-[auto_1fr] gap-x-2.5 text-small">
              <input
                type="checkbox"
                name={fields.scopes.name}
                value={scope}
                defaultChecked={isTicked(fields.scopes.initialValue, scope)}
                className="mt-1 size-4 accent-link"
              />
              <span>
                <span className="font-semibold">{name}</span> <span className="text-ink-2">{hint}</span>
              </span>
            </label>
          ))}
        </div>
        <FieldErrors id={fields.scopes.errorId} errors={fields.scopes.errors} />
      </fieldset>
      <div className="max-w-96">
        <PasswordField field={fields.password} label={words.password} kind="current" />
      </div>
      <button type="submit" className="button justify-self-start" aria-disabled={isPending}>
        {words.submit}
      </button>
    </form>
  );
}
