'use client';

import { FieldErrors } from '../ui/form-messages';
import { type Choice, SelectField } from '../ui/select-field';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import type { FormAction } from '../ui/use-action-form';
import type { EditAnswer } from './edit-answer';
import { EditFrame, type EditFrameProps, type EditFrameWords } from './edit-frame';
import { useEditForm } from './use-edit-form';

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
  frame: EditFrameProps;
  fields: ClaimFields;
  /** The proposal that a new claim is to be instead of, by its key. */
  proposal?: string;
  /** The figure in words, and where another is chosen. */
  figure: { text: string; another: string };
  sources: Choice[];
  words: EditFrameWords & {
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
  const { action, frame, figure, sources, words } = props;
  const { form, formProps, fields, answer, isPending } = useEditForm<ClaimFields>(action, {
    ...props.fields,
    reason: frame.reason,
  });
  const estimate = fields.estimate.value ?? props.fields.estimate;
  const contested = answer?.joined?.conflicts.find(({ name }) => name === fields.estimate.name);
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
        {props.proposal !== undefined && <input type="hidden" name="proposal" value={props.proposal} />}
        <div>
          <p className="label">{words.figure}</p>
          <p className="mt-1">
            {contested?.value === estimate ? contested.stored : figure.text}{' '}
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
