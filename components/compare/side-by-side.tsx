import { StatedValue } from '@/components/sheet/stated-text';
import type { ColourToken } from '@/lib/domain/charts/chart-spec';
import type { SideBySideRow } from '@/lib/figures/compare/comparability-texts';
import type { Words } from '@/lib/words/words';
import { SeriesMark } from './series-mark';

/** What is known of several series, side by side. */
export function SideBySide(props: {
  caption: string;
  series: { key: string; label: string; colour: ColourToken }[];
  rows: SideBySideRow[];
  words: Words;
}) {
  const { caption, series, rows, words } = props;
  return (
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td className="sticky left-0 bg-paper" />
            {series.map(({ key, label, colour }) => (
              <th key={key} scope="col" className="min-w-36">
                <SeriesMark colour={colour} /> {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, standing, isMarked, cells }) => (
            <tr key={key}>
              <th scope="row" className="sticky left-0 min-w-28 bg-paper">
                {label}
                {standing !== null && (
                  <span className="block text-note text-ink-3">
                    <span className={isMarked ? 'mark' : undefined}>{standing}</span>
                  </span>
                )}
              </th>
              {cells.map((cell) => (
                <td key={cell.key} className="min-w-36 max-w-72">
                  <StatedValue stated={cell.stated} words={words} write={(text) => text} />
                  {cell.note !== undefined && <span className="block text-note text-ink-3">{cell.note}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
