'use client';

import type { FieldMetadata } from '@conform-to/react';
import type { MappingFields } from '@/lib/domain/import/mapping/mapping-fields';
import { FormErrors } from '../ui/form-messages';
import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';
import { type AskedField, AskedFields } from './asked-fields';
import { ColumnRows, type ShownColumn } from './column-rows';
import { ConventionFields } from './convention-fields';
import { GivenFields } from './given-fields';
import type { MappingWords } from './mapping-texts';

/** What the columns of a file are: what is to be decided first, then column by column, then what holds throughout. */
export function MappingForm(props: {
  action: FormAction;
  fields: MappingFields;
  asked: AskedField[];
  /** Columns that nothing is known of: their places and names. */
  openColumns: { index: number; column: string }[];
  shown: ShownColumn[];
  /** Attributes that a file of this layout has to be given. */
  given: string[];
  words: MappingWords;
}) {
  const { action, asked, openColumns, shown, given, words } = props;
  const { form, formProps, fields, isPending } = useActionForm<MappingFields>(action, {
    defaultValue: props.fields,
  });
  const fieldOf = (name: string): FieldMetadata<string, MappingFields, string[]> | null => {
    const attributes = fields.given.getFieldset();
    if (Object.hasOwn(props.fields.given, name)) return Reflect.get(attributes, name);
    return Reflect.get(fields, name);
  };
  const isAsked = (name: string) => asked.some((one) => one.name === name);
  return (
    <form {...formProps} id={form.id}>
      <button type="submit" name="do" value="preview" className="hidden" tabIndex={-1} aria-hidden="true" />
      <FormErrors id={form.errorId} errors={form.errors} />
      <AskedFields asked={asked} openColumns={openColumns} fieldOf={fieldOf} words={words} />
      <ColumnRows field={fields.columns} shown={shown} words={words} />
      <GivenFields
        fieldOf={fieldOf}
        first={given.filter((name) => !isAsked(name))}
        rest={words.attributes
          .map(({ value }) => value)
          .filter((name) => !isAsked(name) && !given.includes(name))}
        words={words}
      />
      <ConventionFields fields={fields} isAsked={isAsked} words={words} />
      <div className="mt-8 grid items-end gap-x-6 gap-y-4 border-t border-rule pt-6 sm:grid-cols-[auto_1fr]">
        <button type="submit" name="do" value="preview" className="button" aria-disabled={isPending}>
          {words.preview}
        </button>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3 sm:justify-end">
          <div className="w-full max-w-72">
            <TextField
              field={fields.name}
              label={words.name}
              type="text"
              autoComplete="off"
              maxLength={200}
            />
          </div>
          <button
            type="submit"
            name="do"
            value="save"
            className="button button-quiet"
            aria-disabled={isPending}
          >
            {words.save}
          </button>
          <label className="flex items-baseline gap-2 text-small sm:w-full sm:justify-end">
            <input type="checkbox" name="replaces" autoComplete="off" /> {words.replaces}
          </label>
        </div>
      </div>
    </form>
  );
}
