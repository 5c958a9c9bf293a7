import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { FieldErrors } from '../ui/form-messages';
import { type Choice, SelectField } from '../ui/select-field';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import type { QuestionFields } from './question-form';
import { rowList } from './row-list';

export type OptionFields = {
  id: string;
  was: string;
  label: string;
  kind: string;
  side: string;
  step: string;
  labels: string;
};

export type OptionWords = {
  title: string;
  hint: string;
  label: string;
  kind: string;
  kinds: Choice[];
  side: string;
  sides: Choice[];
  step: string;
  labels: string;
  values: string;
  add: string;
  remove: string;
  up: string;
  down: string;
  /** What follows a button's word, for those who do not see its row. */
  unnamed: string;
};

type Form = FormMetadata<QuestionFields & { reason: string }, string[]>;
type Field = FieldMetadata<OptionFields[], QuestionFields & { reason: string }, string[]>;

/** A question's options in their order, each a row that can be changed, moved and, where it has no values, removed. */
export function OptionRows(props: {
  form: Form;
  field: Field;
  /** How many published values each option has, by its label. */
  values: ReadonlyMap<string, number>;
  words: OptionWords;
}) {
  const { form, field, values, words } = props;
  const rows = field.getFieldList();
  return (
    <fieldset className="mt-6 min-w-0">
      <legend className="font-serif text-title font-semibold">{words.title}</legend>
      <p className="hint">{words.hint}</p>
      <FieldErrors id={field.errorId} errors={field.errors} />
      <ol className={rowList}>
        {rows.map((row, index) => {
          const { id, was, label, kind, side, step, labels } = row.getFieldset();
          const name = label.value || words.unnamed;
          const count = values.get(was.value ?? '') ?? 0;
          return (
            <li
              key={row.key}
              className="grid grid-cols-2 gap-x-4 gap-y-2 border-b border-rule-soft py-3 lg:grid-cols-[2.2fr_1.2fr_0.9fr_5rem_2fr_8.5rem]"
            >
              <input type="hidden" name={id.name} value={id.initialValue ?? ''} />
              <input type="hidden" name={was.name} value={was.initialValue ?? ''} />
              <div className="col-span-2 lg:col-span-1">
                <TextField field={label} label={words.label} type="text" autoComplete="off" />
              </div>
              <SelectField field={kind} label={words.kind} choices={words.kinds} />
              <SelectField field={side} label={words.side} choices={words.sides} />
              <TextField field={step} label={words.step} type="text" autoComplete="off" />
              <div className="col-span-2 lg:col-span-1">
                <TextArea field={labels} label={words.labels} rows={2} />
              </div>
              <p className="col-span-2 flex flex-wrap content-start gap-x-4 gap-y-1 text-small lg:col-span-1 lg:pt-1.5">
                <span className="text-ink-3 lg:w-full">
                  {words.values} <span className="tabular-nums">{count}</span>
                </span>
                {index > 0 && (
                  <button
                    {...form.reorder.getButtonProps({ name: field.name, from: index, to: index - 1 })}
                    className="button-plain"
                    aria-label={`${words.up}: ${name}`}
                  >
                    {words.up}
                  </button>
                )}
                {index < rows.length - 1 && (
                  <button
                    {...form.reorder.getButtonProps({ name: field.name, from: index, to: index + 1 })}
                    className="button-plain"
                    aria-label={`${words.down}: ${name}`}
                  >
                    {words.down}
                  </button>
                )}
                {count === 0 && (
                  <button
                    {...form.remove.getButtonProps({ name: field.name, index })}
                    className="button-plain"
                    aria-label={`${words.remove}: ${name}`}
                  >
                    {words.remove}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ol>
      <button
        {...form.insert.getButtonProps({ name: field.name, defaultValue: { kind: 'substantive' } })}
        className="button-plain mt-3 text-small"
      >
        {words.add}
      </button>
    </fieldset>
  );
}
