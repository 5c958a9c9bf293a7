'use client';

import type { EntryIssue } from '@/lib/domain/entry/entry-issue';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Words } from '@/lib/words/words';
import { toIssueNote } from './notes';
import { pathName } from './path-name';

/** Everything that keeps a wave from being sent, each with a way to its field. */
export function IssueSummary(props: { issues: readonly EntryIssue[]; entry: WaveEntry; words: Words }) {
  const { issues, entry, words } = props;
  if (issues.length === 0) return null;
  return (
    <section className="notice notice-warn" aria-labelledby="issues-head">
      <h2 id="issues-head">{words.t('admin.entry.issues.title', { count: issues.length })}</h2>
      <ul className="entry-issues">
        {issues.map((issue) => (
          <li key={`${issue.path} ${issue.key}`}>
            <a
              href={`#${issue.path}`}
              onClick={(event) => {
                event.preventDefault();
                focusPath(issue.path);
              }}
            >
              {words.t('admin.entry.issues.at', {
                where: pathName(issue.path, entry, words),
                what: toIssueNote(issue, words).text,
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Moves the focus to a field, opening what it is folded into. */
export function focusPath(path: string): void {
  const field = document.getElementById(path);
  for (let part = field?.closest('details'); part; part = part.parentElement?.closest('details'))
    part.open = true;
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
