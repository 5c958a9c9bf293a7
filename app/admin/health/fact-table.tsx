import type { ReactNode } from 'react';

/** What is known of a part of the installation: a heading, and a row for each fact. */
export function FactTable(props: {
  title: string;
  intro?: string;
  rows: readonly (readonly [label: string, value: ReactNode])[];
  width?: string;
}) {
  const { title, intro, rows, width = 'max-w-3xl' } = props;
  return (
    <section className="mt-10">
      <h2>{title}</h2>
      {intro !== undefined && <p className="mt-2 text-small text-ink-2">{intro}</p>}
      <table className={`data-table mt-2 ${width}`}>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
