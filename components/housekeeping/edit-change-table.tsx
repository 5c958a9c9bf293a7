import type { SnapshotChange } from '@/lib/domain/versions/list-changes';

/** What a change was, place by place. */
export function ChangeTable(props: {
  changes: SnapshotChange[];
  words: { label: string; place: string; before: string; after: string; nothing: string };
}) {
  const { changes, words } = props;
  const write = (text: string | null) => text ?? <i className="text-ink-3">{words.nothing}</i>;
  return (
    <section className="scroll" aria-label={words.label} tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row" className="text-ink-2 max-sm:max-w-40 max-sm:wrap-anywhere">
                {path}
              </th>
              <td className="max-w-96 whitespace-pre-line">{write(before)}</td>
              <td className="max-w-96 whitespace-pre-line">{write(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
