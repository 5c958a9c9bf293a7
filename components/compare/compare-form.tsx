import { ChoiceField } from '@/components/list/choice-field';
import type { ColourToken } from '@/lib/domain/charts/chart-spec';
import { SeriesMark } from './series-mark';

/** One of several values for a part of a series. */
export type PartField = {
  name: string;
  label: string;
  chosen: string;
  options: { value: string; label: string }[];
  /** Whether there is more than one value to choose from; what is chosen is kept in any case. */
  isChoice: boolean;
};

/** A series as it can be changed: its question, its parts, what is wrong with it, and where it leads. */
export type SeriesField = {
  key: string;
  colour: ColourToken | null;
  title: string;
  href: string | null;
  /** The name and value that keep its question in the form. */
  question: { name: string; value: string };
  parts: PartField[];
  problem: string | null;
  remove: { href: string; label: string; description: string };
  splits: { href: string; label: string }[];
};

/** Words of the form. */
export type CompareWords = {
  title: string;
  apply: string;
  clear: string;
  splits: string;
};

/** Chooses what each series is made of by a plain form, so that the choice is in the address and works without scripts. */
export function CompareForm(props: {
  action: string;
  series: SeriesField[];
  times: PartField[];
  words: CompareWords;
}) {
  const { action, series, times, words } = props;
  return (
    <form action={action} aria-label={words.title} className="no-print grid gap-6">
      {series.map((one) => (
        <fieldset key={one.key} className="min-w-0 border-t border-rule pt-3">
          <legend className="float-left mb-2 w-full text-small">
            {one.colour && <SeriesMark colour={one.colour} />} {one.key}.{' '}
            {one.href === null ? (
              <span>{one.title}</span>
            ) : (
              <a href={one.href} className="plain text-ink">
                {one.title}
              </a>
            )}
          </legend>
          <input type="hidden" name={one.question.name} value={one.question.value} />
          {one.problem !== null && (
            <p role="alert" className="notice notice-warn clear-both mb-3 text-small">
              {one.problem}
            </p>
          )}
          <div className="clear-both grid grid-cols-2 gap-x-4 gap-y-2.5 lg:grid-cols-1">
            {one.parts.map((part) => (
              <PartSelect key={part.name} part={part} />
            ))}
          </div>
          <p className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-small">
            <a href={one.remove.href} aria-label={one.remove.description}>
              {one.remove.label}
            </a>
            {one.splits.length > 0 && <span className="text-ink-3">{words.splits}</span>}
            {one.splits.map(({ href, label }) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
          </p>
        </fieldset>
      ))}
      {times.length > 0 && (
        <div className="grid grid-cols-2 gap-x-4 border-t border-rule pt-3">
          {times.map((part) => (
            <PartSelect key={part.name} part={part} />
          ))}
        </div>
      )}
      <p className="flex flex-wrap items-baseline gap-x-5 gap-y-2 text-small">
        <button type="submit" className="button">
          {words.apply}
        </button>
        <a href={action}>{words.clear}</a>
      </p>
    </form>
  );
}

function PartSelect({ part: { isChoice, ...choice } }: { part: PartField }) {
  if (isChoice) return <ChoiceField {...choice} />;
  const { name, chosen } = choice;
  return chosen === '' ? null : <input type="hidden" name={name} value={chosen} />;
}
