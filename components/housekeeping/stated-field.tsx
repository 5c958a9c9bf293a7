import type { FieldMetadata } from '@conform-to/react';
import { type Choice, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

type Field = FieldMetadata<string, Record<string, unknown>, string[]>;

/** A line to type in, beside why it is blank where it is. */
export function StatedField(props: {
  field: Field;
  missing: Field;
  label: string;
  hint?: string;
  list?: string;
  words: { missing: string; reasons: Choice[] };
}) {
  const { field, missing, label, hint, list, words } = props;
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_17rem] sm:items-end">
      <TextField field={field} label={label} hint={hint} type="text" autoComplete="off" list={list} />
      <SelectField
        field={missing}
        label={`${words.missing}: ${label}`}
        choices={words.reasons}
        isLabelHidden
      />
    </div>
  );
}
