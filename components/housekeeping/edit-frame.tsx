'use client';

import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import type { FormFields } from '@/lib/domain/entry/form-fields';
import { FormErrors } from '../ui/form-messages';
import { TextArea } from '../ui/text-area';
import { ConflictNotice, type ConflictWords } from './conflict-notice';
import type { EditAnswer, Publicity } from './edit-answer';

/** What every form that changes a thing is given beside its fields. */
export type EditFrameProps = {
  /** The version that the page showed, null for a thing that is new. */
  version: number | null;
  /** The fields as they stood at that version, where the form holds what somebody typed since. */
  base?: FormFields;
  publicity: Publicity;
  /** Why, as it was typed before. */
  reason?: string;
};

export type EditFrameWords = {
  save: string;
  propose: string;
  seenBy: Record<Publicity, string>;
  reason: string;
  reasonHint: string;
  apart: string;
  conflict: ConflictWords;
};

/** What stands around the fields of every form that changes a thing: what went wrong, the version, why, and the button. */
export function EditFrame<Value extends Record<string, unknown>>(
  props: EditFrameProps & {
    form: FormMetadata<Value, string[]>;
    answer: EditAnswer | undefined;
    fields: FormFields;
    reasonField: FieldMetadata<string, Value, string[]>;
    isPending: boolean;
    words: EditFrameWords;
    children: ReactNode;
  },
) {
  const { form, answer, version, publicity, reasonField, isPending, words, children } = props;
  const base = answer?.joined?.base ?? props.base ?? props.fields;
  return (
    <>
      {/* Enter in a field presses a form's first button: that is to be the one that saves. */}
      <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true" />
      <FormErrors id={form.errorId} errors={form.errors} />
      <ConflictNotice form={form} answer={answer} words={words.conflict} />
      {version !== null && <input type="hidden" name="version" value={answer?.joined?.version ?? version} />}
      <input type="hidden" name="base" value={JSON.stringify(base)} />
      {children}
      {answer?.rule === 'looks_alike' && (
        <label className="flex items-baseline gap-x-2.5">
          <input type="checkbox" name="apart" className="size-4 translate-y-0.5 accent-link" />
          {words.apart}
        </label>
      )}
      <p className="text-small text-ink-2">{words.seenBy[publicity]}</p>
      {publicity !== 'private' && version !== null && (
        <div className="max-w-2xl">
          <TextArea field={reasonField} label={words.reason} hint={words.reasonHint} rows={2} />
        </div>
      )}
      <button type="submit" className="button justify-self-start" aria-disabled={isPending}>
        {publicity === 'proposed' ? words.propose : words.save}
      </button>
    </>
  );
}
