'use client';

import { FormErrors } from '../ui/form-messages';
import { type Choice, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';

/** A few things to choose in one line; where there are no choices, a text. */
export function ChoiceForm(props: {
  action: FormAction;
  fields: { name: string; label: string; value: string; choices: Choice[] | null }[];
  submit: string;
}) {
  const { action, submit } = props;
  const { form, formProps, fields, isPending } = useActionForm<Record<string, string>>(action, {
    defaultValue: Object.fromEntries(props.fields.map(({ name, value }) => [name, value])),
  });
  return (
    <form {...formProps} className="grid gap-3">
      <FormErrors id={form.errorId} errors={form.errors} />
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        {props.fields.map(({ name, label, choices }) => {
          const field = fields[name];
          return (
            field && (
              <div key={name} className="w-full sm:w-auto sm:min-w-52">
                {choices === null ? (
                  <TextField field={field} label={label} type="text" autoComplete="off" />
                ) : (
                  <SelectField field={field} label={label} choices={choices} />
                )}
              </div>
            )
          );
        })}
        <button type="submit" className="button button-quiet" aria-disabled={isPending}>
          {submit}
        </button>
      </div>
    </form>
  );
}
