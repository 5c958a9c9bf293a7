'use client';

import { TextArea } from '../ui/text-area';
import { type FormAction, useActionForm } from '../ui/use-action-form';

/** A mapping as one text, for all that a form has no field for. */
export function MappingTextForm(props: {
  action: FormAction;
  text: string;
  words: { title: string; hint: string; use: string };
}) {
  const { action, text, words } = props;
  const { formProps, fields, answer, isPending } = useActionForm<{ text: string }>(action, {
    defaultValue: { text },
  });
  return (
    <details className="mt-10 border-y border-rule" open={answer?.status === 'error'}>
      <summary className="cursor-pointer py-2 text-small text-link">{words.title}</summary>
      <form {...formProps} className="map-text grid gap-3 pt-1 pb-4">
        <TextArea field={fields.text} label={words.title} hint={words.hint} rows={24} />
        <button type="submit" className="button button-quiet justify-self-start" aria-disabled={isPending}>
          {words.use}
        </button>
      </form>
    </details>
  );
}
