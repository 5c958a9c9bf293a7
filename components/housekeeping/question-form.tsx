'use client';

import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import type { FormAction } from '../ui/use-action-form';
import type { EditAnswer } from './edit-answer';
import { EditFrame, type EditFrameProps, type EditFrameWords } from './edit-frame';
import { type OptionFields, OptionRows, type OptionWords } from './option-rows';
import { useEditForm } from './use-edit-form';
import { type WordingFields, WordingRows, type WordingWords } from './wording-rows';

export type QuestionFields = {
  title: string;
  topic: string;
  finding: string;
  titles: string;
  options: OptionFields[];
  wordings: WordingFields[];
};

/** The fields of a question, with a row for each option and wording. */
export function QuestionForm(props: {
  action: FormAction<EditAnswer>;
  frame: EditFrameProps;
  fields: QuestionFields;
  /** For each option, by its label as stored, how many values it has. */
  values: ReadonlyMap<string, number>;
  /** For each wording, by its id, where it was used. */
  uses: Readonly<Record<string, string>>;
  topics: string[];
  words: EditFrameWords & {
    title: string;
    topic: string;
    finding: string;
    findingHint: string;
    titles: string;
    translationsHint: string;
    option: OptionWords;
    wording: WordingWords;
  };
}) {
  const { action, frame, values, uses, topics, words } = props;
  const { form, formProps, fields, answer, isPending } = useEditForm<QuestionFields>(action, {
    ...props.fields,
    reason: frame.reason,
  });
  return (
    <form {...formProps} className="form">
      <EditFrame
        {...frame}
        form={form}
        answer={answer}
        fields={props.fields}
        reasonField={fields.reason}
        isPending={isPending}
        words={words}
      >
        <div className="form max-w-2xl">
          <TextField field={fields.title} label={words.title} type="text" autoComplete="off" />
          <TextField field={fields.topic} label={words.topic} type="text" autoComplete="off" list="topics" />
          <datalist id="topics">
            {topics.map((topic) => (
              <option key={topic} value={topic} />
            ))}
          </datalist>
          <TextField
            field={fields.finding}
            label={words.finding}
            hint={words.findingHint}
            type="text"
            autoComplete="off"
          />
          <TextArea field={fields.titles} label={words.titles} hint={words.translationsHint} rows={3} />
        </div>
        <OptionRows form={form} field={fields.options} values={values} words={words.option} />
        <WordingRows form={form} field={fields.wordings} uses={uses} words={words.wording} />
      </EditFrame>
    </form>
  );
}
