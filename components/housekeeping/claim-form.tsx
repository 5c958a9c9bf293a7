'use client';

import { FieldErrors } from '../ui/form-messages';
import { type Choice, SelectField } from '../ui/select-field';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';
import type { ConflictWords } from './conflict-notice';
import type { EditAnswer } from './edit-answer';
import { EditFrame } from './edit-frame';

export type ClaimFields = {
  source: string;
  sentence: string;
  verbatim: string;
  locator: string;
  estimate: string;
};

/** The fields of a claim on a figure that has been chosen. */
export function ClaimForm(props: {
  action: FormAction<EditAnswer>;
  version: number | null;
  fields: ClaimFields;
  /** The figure in words, and where another is chosen. */
  figure: { text: string; another: string };
  sources: Choice[];
  words: {
    save: string;
    conflict: ConflictWords;
    figure: string;
    anotherFigure: string;
    source: string;
    sourceHint: string;
    sentence: string;
    verbatim: string;
    isVerbatim: string;
    isRendered: string;
    locator: string;
  };
}) {
  const { action, version, figure, sources, words } = props;
  const { form, formProps, fields, answer, isPending } = useActionForm<ClaimFields, EditAnswer>(action, {
    defaultValue: props.fields,
  });
  const estimate = fields.estimate.value ?? props.fields.estimate;
  const taken = answer?.conflict?.fields.find(
    ({ name, value }) => name === fields.estimate.name && value === estimate,
  );
  return (
    <form {...formProps} className="form max-w-2xl">
      <EditFrame form={form} answer={answer} version={version} isPending={isPending} words={words}>
        <div>
          <p className="label">{words.figure}</p>
          <p className="mt-1">
            {taken?.stored ?? figure.text}{' '}
            <a href={figure.another} className="text-small">
              {words.anotherFigure}
            </a>
          </p>
          <input type="hidden" name={fields.estimate.name} value={estimate} />
          <FieldErrors id={fields.estimate.errorId} errors={fields.estimate.errors} />
        </div>
        <TextArea field={fields.sentence} label={words.sentence} rows={3} />
        <SelectField
          field={fields.verbatim}
          label={words.verbatim}
          choices={[
            { value: 'true', label: words.isVerbatim },
            { value: 'false', label: words.isRendered },
          ]}
        />
        <TextField
          field={fields.source}
          label={words.source}
          hint={words.sourceHint}
          type="text"
          autoComplete="off"
          list="sources"
        />
        <datalist id="sources">
          {sources.map(({ value, label }) => (
            <option key={value} value={value} label={label} />
          ))}
        </datalist>
        <TextField field={fields.locator} label={words.locator} type="text" autoComplete="off" />
      </EditFrame>
    </form>
  );
}
