'use client';

import { FormErrors } from '../ui/form-messages';
import { type FormAction, useActionForm } from '../ui/use-action-form';
import type { LinkAnswer, LinkWords } from './invite-form';
import { ShownOnce } from './shown-once';

/** Makes the link with which a person chooses a new password. */
export function ResetLinkForm(props: {
  action: FormAction<LinkAnswer>;
  id: string;
  words: LinkWords & { submit: string };
}) {
  const { action, id, words } = props;
  const { form, formProps, answer, isPending } = useActionForm<Record<string, unknown>, LinkAnswer>(action);
  return (
    <form {...formProps} className="form">
      {answer?.link && <ShownOnce {...answer.link} label={words.link} words={words} />}
      <FormErrors id={form.errorId} errors={form.errors} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="button button-quiet justify-self-start" aria-disabled={isPending}>
        {words.submit}
      </button>
    </form>
  );
}
