import { TextArea } from '../ui/text-area';
import type { FieldOf } from './asked-fields';
import type { MappingWords } from './mapping-texts';

/** What is the same throughout a file, or put together of its columns. */
export function GivenFields(props: {
  fieldOf: FieldOf;
  first: string[];
  rest: string[];
  words: MappingWords;
}) {
  const { fieldOf, first, rest, words } = props;
  const list = (names: string[]) => (
    <div className="mt-3 grid items-start gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {names.map((name) => {
        const field = fieldOf(name);
        const label = words.attributes.find(({ value }) => value === name)?.label ?? name;
        return field && <TextArea key={name} field={field} label={label} rows={1} />;
      })}
    </div>
  );
  return (
    <fieldset className="mt-10 min-w-0">
      <legend className="font-serif text-title font-semibold">{words.given}</legend>
      <p className="hint max-w-3xl">{words.givenHint}</p>
      {list(first)}
      <details className="mt-4">
        <summary className="cursor-pointer text-small text-link">{words.moreGiven}</summary>
        {list(rest)}
      </details>
    </fieldset>
  );
}
