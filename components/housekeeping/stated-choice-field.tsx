import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { type Choice, SelectField } from '@/components/ui/select-field';

type Field = FieldMetadata<string, Record<string, unknown>, string[]>;

/** A line to type in, its label and all, beside why it is blank where it is. */
export function StatedLineField(props: {
  missing: Field;
  label: string;
  words: { missing: string; reasons: Choice[] };
  children: ReactNode;
}) {
  const { missing, label, words, children } = props;
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_17rem] sm:items-end">
      {children}
      <SelectField
        field={missing}
        label={`${words.missing}: ${label}`}
        choices={words.reasons}
        isLabelHidden
      />
    </div>
  );
}
