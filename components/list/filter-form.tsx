import type { ReactNode } from 'react';
import { ChoiceField } from './choice-field';

/** One facet of a list: its parameter, its name, what it can be, and what is chosen. */
export type FacetChoice = {
  name: string;
  label: string;
  chosen: string | null;
  options: { value: string; label: string }[];
};

/** Words of the filters of a list. */
export type FilterWords = { filters: string; any: string; apply: string; clear: string };

/** Narrows a list by a plain form, so that the choice is in the address and works without scripts. */
export function FilterForm(props: {
  action: string;
  facets: FacetChoice[];
  words: FilterWords;
  found: ReactNode;
}) {
  const { action, facets, words, found } = props;
  const isNarrowed = facets.some(({ chosen }) => chosen !== null);
  return (
    <form action={action} aria-label={words.filters} className="no-print my-6 border-y border-rule py-4">
      <div className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
        {facets.map(({ name, label, chosen, options }) => (
          <ChoiceField
            key={name}
            name={name}
            label={label}
            chosen={chosen ?? ''}
            options={[{ value: '', label: words.any }, ...options]}
          />
        ))}
      </div>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-5 gap-y-2 text-small">
        <button type="submit" className="button">
          {words.apply}
        </button>
        {isNarrowed && <a href={action}>{words.clear}</a>}
        <span role="status">{found}</span>
      </p>
    </form>
  );
}
