import type { TableIssue } from '@/lib/domain/results/results-csv';

/** How many reasons, and how many cells of one, stand on the page. */
const [mostReasons, mostCells] = [12, 5];

export type IssueWords = {
  line: string;
  column: string;
  value: string;
  times: (count: number) => string;
  rest: (count: number) => string;
};

/** What is refused or warned about: by reason, with the first lines, columns and values of each. */
export function IssueTable({ issues, words }: { issues: readonly TableIssue[]; words: IssueWords }) {
  const groups = groupByReason(issues);
  const left = groups.slice(mostReasons).reduce((count, { of }) => count + of.length, 0);
  return (
    <div className="max-w-3xl">
      {groups.slice(0, mostReasons).map(({ reason, of }) => (
        <section key={reason} className="border-b border-rule-soft py-3 first:pt-0">
          <p>
            <span className="inline-block first-letter:uppercase">{reason}</span>
            {of.length > 1 && <span className="text-ink-3"> · {words.times(of.length)}</span>}
          </p>
          <ul className="mt-1 text-small text-ink-2 tabular-nums">
            {of.slice(0, mostCells).map(({ line, column, value }) => (
              <li key={`${line} ${column} ${value}`} className="flex flex-wrap gap-x-3">
                <span className="min-w-16">
                  {words.line} {line}
                </span>
                {column !== null && <span>{column}</span>}
                {value !== null && <span className="text-ink wrap-anywhere">“{shorten(value)}”</span>}
              </li>
            ))}
          </ul>
          {of.length > mostCells && (
            <p className="mt-0.5 text-note text-ink-3">{words.rest(of.length - mostCells)}</p>
          )}
        </section>
      ))}
      {left > 0 && <p className="mt-2 text-small text-ink-3">{words.rest(left)}</p>}
    </div>
  );
}

function shorten(value: string): string {
  return value.length > 120 ? `${value.slice(0, 120)}…` : value;
}

/** Issues of one reason together, numbers in it aside, in the order in which they come. */
function groupByReason(issues: readonly TableIssue[]): { reason: string; of: TableIssue[] }[] {
  const groups = new Map<string, { reason: string; of: TableIssue[] }>();
  for (const issue of issues) {
    const key = issue.reason.replace(/\d[\d.,:-]*/g, '#');
    const group = groups.get(key);
    if (group) group.of.push(issue);
    else groups.set(key, { reason: issue.reason, of: [issue] });
  }
  return [...groups.values()];
}
