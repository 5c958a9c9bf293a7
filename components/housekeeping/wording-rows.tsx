import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { FieldErrors } from '../ui/form-messages';
import { SelectField } from '../ui/select-field';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import type { QuestionFields } from './question-form';
import { rowList } from './row-list';

export type WordingFields = { id: string; text: string; language: string; translates: string };

export type WordingWords = {
  title: string;
  text: string;
  language: string;
  translates: string;
  original: string;
  add: string;
  remove: string;
};

/** How much of an original is shown where a translation names it. */
const longestChoice = 60;

/** The words in which a question was put, each a row. */
export function WordingRows(props: {
  form: FormMetadata<QuestionFields & { reason: string }, string[]>;
  field: FieldMetadata<WordingFields[], QuestionFields & { reason: string }, string[]>;
  uses: Readonly<Record<string, string>>;
  words: WordingWords;
}) {
  const { form, field, uses, words } = props;
  const rows = field.getFieldList();
  const saved = rows.flatMap((row) => {
    const { id, text } = row.getFieldset();
    const value = id.initialValue ?? '';
    return value === '' ? [] : [{ value, label: (text.initialValue ?? '').slice(0, longestChoice) }];
  });
  return (
    <fieldset className="mt-6 min-w-0">
      <legend className="font-serif text-title font-semibold">{words.title}</legend>
      <FieldErrors id={field.errorId} errors={field.errors} />
      <ol className={rowList}>
        {rows.map((row, index) => {
          const { id, text, language, translates } = row.getFieldset();
          const own = id.initialValue ?? '';
          return (
            <li
              key={row.key}
              className="grid grid-cols-[6rem_1fr] gap-x-4 gap-y-2 border-b border-rule-soft py-3 lg:grid-cols-[3fr_6rem_2fr_8.5rem]"
            >
              <input type="hidden" name={id.name} value={own} />
              <div className="col-span-2 lg:col-span-1">
                <TextArea field={text} label={words.text} rows={2} />
              </div>
              <TextField field={language} label={words.language} type="text" autoComplete="off" />
              <SelectField
                field={translates}
                label={words.translates}
                choices={[
                  { value: '', label: words.original },
                  ...saved.filter(({ value }) => value !== own),
                ]}
              />
              <p className="col-span-2 flex flex-wrap content-start gap-x-4 gap-y-1 text-small lg:col-span-1 lg:pt-1.5">
                {uses[own] === undefined ? (
                  <button
                    {...form.remove.getButtonProps({ name: field.name, index })}
                    className="button-plain"
                    aria-label={`${words.remove}: ${text.value ?? ''}`}
                  >
                    {words.remove}
                  </button>
                ) : (
                  <span className="text-ink-3">{uses[own]}</span>
                )}
              </p>
            </li>
          );
        })}
      </ol>
      <button {...form.insert.getButtonProps({ name: field.name })} className="button-plain mt-3 text-small">
        {words.add}
      </button>
    </fieldset>
  );
}
