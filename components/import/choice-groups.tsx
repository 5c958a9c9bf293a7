import { type FieldMetadata, getSelectProps } from '@conform-to/react';
import type { Choice } from '../ui/select-field';

/** A choice among a few things first, then among many of one kind. */
export function ChoiceGroups(props: {
  field: FieldMetadata<string, Record<string, unknown>, string[]>;
  first: Choice[];
  label: string;
  choices: Choice[];
}) {
  const { field, first, label, choices } = props;
  const { key, ...select } = getSelectProps(field);
  return (
    <select key={key} {...select} className="input mt-0 w-full">
      <Options choices={first} />
      <optgroup label={label}>
        <Options choices={choices} />
      </optgroup>
    </select>
  );
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
