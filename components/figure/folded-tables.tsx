import type { FoldedTables } from '@/lib/figures/figure-view';
import { ChartTable } from './figure-table';

/** Tables that most readers do not need, folded away under one line. */
export function FoldedTablesView(props: { name: string; tables: FoldedTables }) {
  const { name, tables } = props;
  const { title, notes, groups } = tables;
  if (groups.length === 0) return null;
  return (
    <details className="border-b border-rule" data-folded={name}>
      <summary className="cursor-pointer py-2 text-small text-link">{title}</summary>
      {groups.map((group) => (
        <section key={group.key} className="pt-2 pb-3">
          <h3 className="text-small">{group.title}</h3>
          {group.notes.length > 0 && <p className="text-note text-ink-3">{group.notes.join(' ')}</p>}
          <ChartTable table={group} />
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
