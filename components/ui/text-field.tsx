import { type FieldMetadata, getInputProps } from '@conform-to/react';

/** A line to type in, with its label, a hint, and what is wrong with what was typed. */
export function TextField(props: {
  field: FieldMetadata<string, Record<string, unknown>, string[]>;
  label: string;
  hint?: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  maxLength?: number;
}) {
  const { field, label, hint, type, autoComplete, maxLength } = props;
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
        autoComplete={autoComplete}
        spellCheck={false}
        className="input w-full"
      />
      <FieldErrors id={field.errorId} errors={field.errors} />
    </div>
  );
}

/** What is wrong with a field. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] | undefined }) {
  if (!errors?.length) return null;
  return (
    <p id={id} className="error">
      {errors.join(' ')}
    </p>
  );
}

/** What is wrong with a form as a whole, read out when it appears. */
export function FormErrors({ id, errors }: { id: string; errors: string[] | undefined }) {
  if (!errors?.length) return null;
  return (
    <p id={id} role="alert" className="notice notice-warn">
      {errors.join(' ')}
    </p>
  );
}
