import { type FieldMetadata, getTextareaProps } from '@conform-to/react';
import { FieldErrors } from './form-messages';

/** Several lines to type in, with their label, a hint, and what is wrong with what was typed. */
export function TextArea(props: {
  field: FieldMetadata<string, Record<string, unknown>, string[]>;
  label: string;
  hint?: string;
  maxLength?: number;
  rows?: number;
}) {
  const { field, label, hint, maxLength, rows = 2 } = props;
  const ariaDescribedBy = hint === undefined ? undefined : field.descriptionId;
  const { key, ...area } = getTextareaProps(field, { ariaDescribedBy });
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
      <textarea key={key} {...area} rows={rows} maxLength={maxLength} className="input w-full" />
      <FieldErrors id={field.errorId} errors={field.errors} />
    </div>
  );
}
