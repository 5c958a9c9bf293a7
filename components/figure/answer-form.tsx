/** Words of the choice of answers. */
export type AnswerWords = {
  answers: string;
  answersHelp: string;
  showAnswers: string;
  showAllAnswers: string;
  /** How many answers are shown: all, or some of them. */
  answersShown: string;
};

/**
 * Chooses answers of a question by a plain form, so that the choice is in the address and works without scripts. What the
 * address says beside them is kept.
 */
export function AnswerForm(props: {
  address: string;
  answers: { all: string[]; chosen: string[]; unknown: string | null };
  kept: [string, string][];
  words: AnswerWords;
}) {
  const { address, answers, kept, words } = props;
  const { all, chosen, unknown } = answers;
  if (all.length < 2) return null;
  const rest = new URLSearchParams(kept).toString();
  return (
    <div className="no-print mt-3 text-small">
      {unknown !== null && (
        <p role="note" className="mb-1">
          {unknown}
        </p>
      )}
      <details>
        <summary className="w-fit cursor-pointer py-1 text-link">
          {words.answers} <span className="text-ink-3">{words.answersShown}</span>
        </summary>
        <form action={address} aria-label={words.answers} className="mt-1 border-y border-rule py-3">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="text-note text-ink-3">{words.answersHelp}</p>
          <ul className="mt-2 gap-x-8 sm:columns-2 xl:columns-3">
            {all.map((label) => (
              <li key={label} className="break-inside-avoid">
                <label className="flex min-h-8 items-baseline gap-2.5 py-1">
                  <input
                    type="checkbox"
                    name="option"
                    value={label}
                    defaultChecked={chosen.includes(label)}
                    className="shrink-0 scroll-mb-16"
                  />
                  <span className="min-w-0 break-words">{label}</span>
                </label>
              </li>
            ))}
          </ul>
          <p className="sticky bottom-0 mt-2 flex flex-wrap items-baseline gap-x-5 gap-y-2 bg-paper py-2">
            <button type="submit" className="button">
              {words.showAnswers}
            </button>
            {chosen.length > 0 && (
              <a href={rest === '' ? address : `${address}?${rest}`}>{words.showAllAnswers}</a>
            )}
          </p>
        </form>
      </details>
    </div>
  );
}
