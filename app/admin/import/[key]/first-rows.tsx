import type { FileTable } from '@/lib/domain/import/file/read-table';
import type { Words } from '@/lib/words/words';

const longestCell = 80;

/** The first rows of a file, as they are. */
export function FirstRows({ columns, rows, words }: FileTable & { words: Words }) {
  const { t } = words;
  const label = t('admin.import.columns.first');
  return (
    <section>
      <h2>{label}</h2>
      <section className="scroll mt-2" aria-label={label} tabIndex={0}>
        <table className="data-table map-rows">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('admin.import.columns.line')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row" className="number text-ink-3">
                  {line}
                </th>
                {columns.map((column, index) => (
                  <td key={column}>{shorten(cells[index] ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function shorten(cell: string): string {
  return cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell;
}
