'use client';

import { Field } from './field';
import type { Note } from './notes';

/** A text of one line that may be blank without a reason. */
export function LineField(props: {
  path: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (text: string) => void;
  notes: readonly Note[];
  list?: string;
  className?: string;
}) {
  const { value, onChange, list, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          list={list}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
