'use client';

import type { FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { FormErrors } from '../ui/form-messages';
import { ConflictNotice, type ConflictWords } from './conflict-notice';
import type { EditAnswer } from './edit-answer';

/** What stands around the fields of every form that changes a thing: what went wrong, the version, and the button. */
export function EditFrame<Value extends Record<string, unknown>>(props: {
  form: FormMetadata<Value, string[]>;
  answer: EditAnswer | undefined;
  /** The version that the page showed, null for a thing that is new. */
  version: number | null;
  isPending: boolean;
  words: { save: string; conflict: ConflictWords };
  children: ReactNode;
}) {
  const { form, answer, version, isPending, words, children } = props;
  return (
    <>
      {/* Enter in a field presses a form's first button: that is to be the one that saves. */}
      <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true" />
      <FormErrors id={form.errorId} errors={form.errors} />
      <ConflictNotice form={form} answer={answer} words={words.conflict} />
      {version !== null && (
        <input type="hidden" name="version" value={answer?.conflict?.version ?? version} />
      )}
      {children}
      <button type="submit" className="button justify-self-start" aria-disabled={isPending}>
        {words.save}
      </button>
    </>
  );
}
