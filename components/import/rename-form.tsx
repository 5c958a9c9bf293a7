'use client';

import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';

/** A new name for a mapping. */
export function RenameForm(props: {
  action: FormAction;
  about: { slug: string; version: string };
  name: string;
  words: { summary: string; label: string; save: string };
}) {
  const { action, about, name, words } = props;
  const { formProps, fields, isPending } = useActionForm<{ name: string }>(action, {
    defaultValue: { name },
  });
  return (
    <details>
      <summary className="cursor-pointer text-link">{words.summary}</summary>
      <form {...formProps} className="mt-2 grid max-w-80 gap-2">
        <input type="hidden" name="slug" value={about.slug} />
        <input type="hidden" name="version" value={about.version} />
        <TextField field={fields.name} label={words.label} type="text" autoComplete="off" maxLength={200} />
        <button type="submit" className="button button-quiet justify-self-start" aria-disabled={isPending}>
          {words.save}
        </button>
      </form>
    </details>
  );
}
