import type { FigureCell, FigureTable as Table } from '@/lib/figures/figure-view';

/** The table of exactly what a chart draws. Its rows light up with the chart's marks. */
export function ChartTable({ table }: { table: Table }) {
  return (
    <section className="scroll" aria-label={table.caption} tabIndex={0}>
      <table className={table.columns.length > 4 ? 'data-table' : 'data-table data-table-narrow'}>
        <caption className="sr-only">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, isNumber }) => (
              <th key={label} scope="col" className={isNumber ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, waveSlug, cells }) => (
            <tr key={key} data-wave={waveSlug} data-option={key}>
              {cells.map((cell, index) => (
                <TableCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells stand in the order of the columns
                  key={index}
                  cell={cell}
                  isHead={index === 0}
                  isNumber={table.columns[index]?.isNumber ?? false}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableCell({ cell, isHead, isNumber }: { cell: FigureCell; isHead: boolean; isNumber: boolean }) {
  const text = cell.href === undefined ? <CellText cell={cell} /> : <a href={cell.href}>{cell.text}</a>;
  const content = (
    <>
      {text}
      {cell.note !== undefined && (
        <span className={`block text-note text-ink-3 ${cell.isIndicative ? 'italic' : ''}`}>{cell.note}</span>
      )}
    </>
  );
  const className = isNumber ? 'number' : 'min-w-24';
  if (isHead)
    return (
      <th scope="row" className={className}>
        {content}
      </th>
    );
  return <td className={className}>{content}</td>;
}

function CellText({ cell }: { cell: FigureCell }) {
  if (cell.missing === undefined) return cell.text;
  return <span className={cell.missing === 'not_entered' ? 'not-entered' : 'not-stated'}>{cell.text}</span>;
}
