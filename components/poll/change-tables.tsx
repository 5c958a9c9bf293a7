import { FigureTable } from './figure-table';
import type { ChangeTable } from './figure-view';

/** What changed from wave to wave, folded away: a table for each two waves, the latest first. */
export function ChangeTables({ changes: { title, notes, groups } }: { changes: ChangeTable }) {
  if (groups.length === 0) return null;
  return (
    <details className="border-b border-rule" data-changes>
      <summary className="cursor-pointer py-2 text-small text-link">{title}</summary>
      {groups.map((group) => (
        <section key={group.key} className="pt-2 pb-3">
          <h3 className="text-small">{group.title}</h3>
          {group.notes.length > 0 && <p className="text-note text-ink-3">{group.notes.join(' ')}</p>}
          <FigureTable table={group} />
        </section>
      ))}
      {notes.map((note) => (
        <p key={note} className="pb-3 text-note text-ink-3">
          {note}
        </p>
      ))}
    </details>
  );
}
