import type { FieldMetadata } from '@conform-to/react';
import type { MappingFields } from '@/lib/domain/import/mapping/mapping-fields';
import { SelectField } from '../ui/select-field';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import type { MappingWords } from './mapping-texts';

type Conventions = keyof MappingWords['conventions'];

/** How a file writes dates, numbers and names, but for what is asked above. */
export function ConventionFields(props: {
  fields: Record<Conventions, FieldMetadata<string, MappingFields, string[]>>;
  isAsked: (name: string) => boolean;
  words: MappingWords;
}) {
  const { fields, isAsked, words } = props;
  const { conventions, choices, hints } = words;
  const lines = ['years', 'quarter'] as const;
  const selects = ['order', 'decimalMark', 'shareUnit'] as const;
  const texts = ['months', 'missing', 'aliases'] as const;
  return (
    <fieldset className="mt-10 min-w-0">
      <legend className="font-serif text-title font-semibold">{words.writes}</legend>
      <div className="mt-3 grid items-end gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {selects.map(
          (name) =>
            !isAsked(name) && (
              <SelectField
                key={name}
                field={fields[name]}
                label={conventions[name]}
                choices={choices[name]}
              />
            ),
        )}
        {lines.map(
          (name) =>
            !isAsked(name) && (
              <TextField
                key={name}
                field={fields[name]}
                label={conventions[name]}
                type="text"
                autoComplete="off"
                maxLength={10}
              />
            ),
        )}
      </div>
      <div className="mt-4 grid items-start gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {texts.map((name) => (
          <TextArea key={name} field={fields[name]} label={conventions[name]} hint={hints[name]} rows={3} />
        ))}
      </div>
    </fieldset>
  );
}
