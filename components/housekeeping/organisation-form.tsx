'use client';

import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import type { FormAction } from '../ui/use-action-form';
import type { EditAnswer } from './edit-answer';
import { EditFrame, type EditFrameProps, type EditFrameWords } from './edit-frame';
import { useEditForm } from './use-edit-form';

export type OrganisationFields = { name: string; aliases: string; country: string; url: string };

/** The fields of an organisation, of a new one where its frame has no version. */
export function OrganisationForm(props: {
  action: FormAction<EditAnswer>;
  frame: EditFrameProps;
  fields: OrganisationFields;
  words: EditFrameWords & {
    name: string;
    keepsOldName: string;
    dropsOldName: string;
    aliases: string;
    aliasesHint: string;
    country: string;
    countryHint: string;
    url: string;
  };
}) {
  const { action, frame, words } = props;
  const { version } = frame;
  const { form, formProps, fields, answer, isPending } = useEditForm<
    OrganisationFields & { dropsOldName: string }
  >(action, { ...props.fields, reason: frame.reason });
  return (
    <form {...formProps} className="form max-w-2xl">
      <EditFrame
        {...frame}
        form={form}
        answer={answer}
        fields={props.fields}
        reasonField={fields.reason}
        isPending={isPending}
        words={words}
      >
        <TextField
          field={fields.name}
          label={words.name}
          hint={version === null ? undefined : words.keepsOldName}
          type="text"
          autoComplete="off"
        />
        {version !== null && (
          <label className="-mt-2.5 flex items-baseline gap-x-2.5 text-small">
            <input
              type="checkbox"
              name={fields.dropsOldName.name}
              defaultChecked={fields.dropsOldName.initialValue === 'on'}
              className="size-4 translate-y-0.5 accent-link"
            />
            {words.dropsOldName}
          </label>
        )}
        <TextArea field={fields.aliases} label={words.aliases} hint={words.aliasesHint} rows={4} />
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[9rem_1fr]">
          <TextField
            field={fields.country}
            label={words.country}
            hint={words.countryHint}
            type="text"
            autoComplete="off"
          />
          <div className="self-end">
            <TextField field={fields.url} label={words.url} type="text" autoComplete="off" />
          </div>
        </div>
      </EditFrame>
    </form>
  );
}
