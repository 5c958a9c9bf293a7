'use client';

import { type KeyboardEvent, memo, type ReactNode } from 'react';
import type { TypedAttribute } from '@/lib/domain/entry/wave-entry';
import { missingReasonSchema } from '@/lib/domain/values/missing';
import { useDesk } from './desk';
import { type ControlProps, Field } from './field';
import type { Note } from './notes';

const reasons = ['not_entered', 'not_stated', 'not_applicable'] as const;

type Props = {
  path: string;
  label: string;
  hint?: string;
  value: TypedAttribute;
  onChange: (value: TypedAttribute) => void;
  notes: readonly Note[];
  below?: ReactNode;
  className?: string;
};

/** An attribute: its text, or why there is none. Alt+N in a blank field goes through the reasons. */
export function StatedField({
  value,
  onChange,
  children,
  ...field
}: Props & { children: (control: ControlProps & { placeholder: string }) => ReactNode }) {
  const { words } = useDesk();
  const isBlank = value.text.trim() === '';
  const goThrough = (event: KeyboardEvent) => {
    if (!event.altKey || event.code !== 'KeyN' || !isBlank) return;
    event.preventDefault();
    const next = reasons[(reasons.indexOf(value.missing) + 1) % reasons.length] ?? 'not_entered';
    onChange({ ...value, missing: next });
  };
  const reason = words.t(`missing.${value.missing}`);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the field inside, which is there without it too
    <div onKeyDown={goThrough} className={`entry-stated ${field.className ?? ''}`}>
      <Field
        {...field}
        className=""
        aside={
          isBlank && (
            <select
              className={`entry-missing entry-missing-${value.missing}`}
              aria-label={words.t('admin.entry.wave.why', { field: field.label })}
              value={value.missing}
              onChange={(event) =>
                onChange({ ...value, missing: missingReasonSchema.parse(event.target.value) })
              }
            >
              {reasons.map((one) => (
                <option key={one} value={one}>
                  {words.t(`missing.short.${one}`)}
                </option>
              ))}
            </select>
          )
        }
      >
        {(control) => children({ ...control, placeholder: value.missing === 'not_entered' ? '' : reason })}
      </Field>
    </div>
  );
}

/** An attribute that is typed: one line, or several. */
export const StatedText = memo(function StatedText({
  isLong = false,
  inputMode,
  ...field
}: Props & { isLong?: boolean; inputMode?: 'numeric' | 'decimal' | 'url' }) {
  const { value, onChange } = field;
  return (
    <StatedField {...field}>
      {(control) =>
        isLong ? (
          <textarea
            {...control}
            rows={2}
            value={value.text}
            onChange={(event) => onChange({ ...value, text: event.target.value })}
          />
        ) : (
          <input
            {...control}
            inputMode={inputMode}
            autoComplete="off"
            value={value.text}
            onChange={(event) => onChange({ ...value, text: event.target.value })}
          />
        )
      }
    </StatedField>
  );
});
