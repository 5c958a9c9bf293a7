import type { FieldMetadata } from '@conform-to/react';
import type { MappingFields } from '@/lib/domain/import/mapping/mapping-fields';
import { type Choice, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { MappingWords } from './mapping-texts';

/** What a file leaves open: the field that answers it, what is asked and why, and what may be answered. */
export type AskedField = {
  name: string;
  text: string;
  why: string;
  choices: Choice[];
  /** Whether nothing but a choice is an answer. */
  isClosed: boolean;
};

export type FieldOf = (name: string) => FieldMetadata<string, MappingFields, string[]> | null;

/** What somebody has to decide, before all else. */
export function AskedFields(props: {
  asked: AskedField[];
  openColumns: { index: number; column: string }[];
  fieldOf: FieldOf;
  words: MappingWords;
}) {
  const { asked, openColumns, fieldOf, words } = props;
  if (asked.length + openColumns.length === 0) return null;
  return (
    <section className="notice mt-8 min-w-0 px-4 py-4" aria-label={words.asked}>
      <h2>{words.asked}</h2>
      <p className="hint">{words.askedHint}</p>
      <div className="mt-3 grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">
        {asked.map((one) => {
          const field = fieldOf(one.name);
          return field && <AskedField key={one.name} asked={one} field={field} />;
        })}
      </div>
      {openColumns.length > 0 && (
        <p className="mt-4">
          {words.askedColumns}{' '}
          {openColumns.map(({ index, column }, place) => (
            <span key={column}>
              {place > 0 && ', '}
              <a href={`#column-${index}`}>{column}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function AskedField({ asked, field }: { asked: AskedField; field: NonNullable<ReturnType<FieldOf>> }) {
  const { name, text, why, choices, isClosed } = asked;
  return (
    <div>
      {isClosed ? (
        <SelectField field={field} label={text} choices={choices} />
      ) : (
        <>
          <TextField field={field} label={text} type="text" autoComplete="off" list={`choices-${name}`} />
          <datalist id={`choices-${name}`}>
            {choices.map(({ value }) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        </>
      )}
      <p className="hint mt-1">{why}</p>
    </div>
  );
}
