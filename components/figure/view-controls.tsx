import { writeFigureSearch } from '@/lib/domain/queries/picture-query';
import type { QuestionView } from '@/lib/figures/figure-view';
import type { AskedRange } from '@/lib/figures/narrow-range';

/** Words of the controls over a question's figures. */
export type ControlWords = {
  title: string;
  base: string;
  group: string;
  from: string;
  to: string;
  earliest: string;
  latest: string;
  scale: string;
  centred: string;
  stacked: string;
};

/** Chooses base, group and range of a question's figures. Every choice is an address; `go` follows it in place. */
export function ViewControls(props: {
  views: QuestionView[];
  view: QuestionView;
  range: AskedRange;
  /** The answers that are chosen; none where all are shown. */
  chosen: readonly string[];
  /** Whether a scale's rows all begin at the left; null where there is no scale. */
  isStacked: boolean | null;
  years: string[];
  words: ControlWords;
  go: (search: string) => void;
}) {
  const { views, view, range, chosen, isStacked, years, words, go } = props;
  const bases = [...new Map(views.map((one) => [one.base, one])).values()];
  const groups = [...new Map(views.map((one) => [one.groupLabel, one])).values()];
  const select = (target: QuestionView) => toSearch(views, target, { range, chosen, isStacked });
  if (views.length < 2 && years.length < 3 && isStacked === null) return null;
  return (
    <nav
      aria-label={words.title}
      className="no-print mt-4 flex flex-wrap items-baseline gap-x-8 gap-y-2 text-small"
    >
      {bases.length > 1 && (
        <Choice
          label={words.base}
          options={bases.map((one) => ({
            label: one.baseLabel,
            isChosen: one.base === view.base,
            search: select(
              views.find((other) => other.base === one.base && other.groupLabel === view.groupLabel) ?? one,
            ),
          }))}
          go={go}
        />
      )}
      {groups.length > 1 && (
        <Choice
          label={words.group}
          options={groups.map((one) => ({
            label: one.groupLabel,
            isChosen: one.groupLabel === view.groupLabel,
            search: select(
              views.find((other) => other.groupLabel === one.groupLabel && other.base === view.base) ?? one,
            ),
          }))}
          go={go}
        />
      )}
      {isStacked !== null && (
        <Choice
          label={words.scale}
          options={[false, true].map((stacked) => ({
            label: stacked ? words.stacked : words.centred,
            isChosen: stacked === isStacked,
            search: toSearch(views, view, { range, chosen, isStacked: stacked }),
          }))}
          go={go}
        />
      )}
      {years.length > 2 && (
        <div className="needs-js flex flex-wrap gap-x-4">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="flex items-baseline gap-2">
              <span className="text-ink-3">{words[end]}</span>
              <select
                className="field"
                value={range[end] ?? ''}
                onChange={({ target }) =>
                  go(
                    toSearch(views, view, {
                      range: { ...range, [end]: target.value === '' ? null : target.value },
                      chosen,
                      isStacked,
                    }),
                  )
                }
              >
                <option value="">{end === 'from' ? words.earliest : words.latest}</option>
                {years.map((year) => (
                  <option key={year} value={year}>
                    {year}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      )}
    </nav>
  );
}

function Choice(props: {
  label: string;
  options: { label: string; isChosen: boolean; search: string }[];
  go: (search: string) => void;
}) {
  const { label, options, go } = props;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-2">
      {options.map((option) => (
        <li key={option.label}>
          <a
            href={option.search === '' ? '?' : option.search}
            aria-current={option.isChosen ? 'true' : undefined}
            className="plain aria-[current]:font-semibold aria-[current]:text-ink"
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              go(option.search);
            }}
          >
            {option.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The query of the page's address for a view, a range, some answers and a scale stacked; empty for the default. */
export function toSearch(
  views: QuestionView[],
  view: QuestionView,
  { range, chosen, isStacked }: { range: AskedRange; chosen: readonly string[]; isStacked: boolean | null },
): string {
  return writeFigureSearch(views, view, {
    ...range,
    options: [...chosen],
    isStacked: isStacked ?? false,
    figure: null,
  });
}
