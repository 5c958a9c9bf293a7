import { type FieldMetadata, getInputProps } from '@conform-to/react';
import { FieldErrors } from './form-messages';

/** A line to type in, with its label, a hint, and what is wrong with what was typed. */
export function TextField(props: {
  field: FieldMetadata<string, Record<string, unknown>, string[]>;
  label: string;
  hint?: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  maxLength?: number;
  /** The id of a data list of what may be meant. */
  list?: string;
}) {
  const { field, label, hint, type, autoComplete, maxLength, list } = props;
  const ariaDescribedBy = hint === undefined ? undefined : field.descriptionId;
  const { key, ...input } = getInputProps(field, { type, ariaDescribedBy });
  return (
    <div>
      <label htmlFor={field.id} className="label">
        {label}
      </label>
      {hint !== undefined && (
        <p id={field.descriptionId} className="hint">
          {hint}
        </p>
      )}
      <input
        key={key}
        {...input}
        maxLength={maxLength}
        list={list}
        autoComplete={autoComplete}
        spellCheck={false}
        className="input w-full"
      />
      <FieldErrors id={field.errorId} errors={field.errors} />
    </div>
  );
}
