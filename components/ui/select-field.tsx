import { type FieldMetadata, getSelectProps } from '@conform-to/react';
import { FieldErrors } from './form-messages';

/** One of several values. */
export type Choice = { value: string; label: string };

/** One of several values to choose, with its label and what is wrong with the choice. */
export function SelectField(props: {
  field: FieldMetadata<string, Record<string, unknown>, string[]>;
  label: string;
  choices: Choice[];
  /** Whether the label is for those alone who do not see where it stands. */
  isLabelHidden?: boolean;
}) {
  const { field, label, choices, isLabelHidden = false } = props;
  const { key, ...select } = getSelectProps(field);
  return (
    <div>
      <label htmlFor={field.id} className={isLabelHidden ? 'sr-only' : 'label'}>
        {label}
      </label>
      <select key={key} {...select} className="input w-full">
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldErrors id={field.errorId} errors={field.errors} />
    </div>
  );
}
