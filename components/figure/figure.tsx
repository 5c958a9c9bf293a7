import type { ReactNode } from 'react';
import type { FigureData } from '@/lib/figures/figure-view';
import { ChartTable } from './figure-table';
import { FoldedTablesView } from './folded-tables';

/**
 * A chart with all that belongs to it: what it finds, what is measured, the drawing, a sentence, the table of exactly
 * what is drawn, and the downloads. Its source stands beside it.
 */
export function Figure(props: {
  figure: FigureData;
  headline?: ReactNode;
  controls?: ReactNode;
  drawing: ReactNode;
  isTableOpen: boolean;
  tools: ReactNode;
  tableLabel: string;
}) {
  const { figure, headline, controls, drawing, isTableOpen, tools, tableLabel } = props;
  return (
    <figure data-figure={figure.id} className="m-0">
      <figcaption>
        {headline || <h2>{figure.title}</h2>}
        <p className="prose mt-2 text-ink-2">{figure.subtitle}</p>
      </figcaption>
      {controls}
      <div className="mt-5">{drawing}</div>
      {figure.sentences.length > 0 && <p className="prose mt-4">{figure.sentences.join(' ')}</p>}
      {figure.remarks.length > 0 && (
        <p className="prose mt-2 text-small text-ink-2">{figure.remarks.join(' ')}</p>
      )}
      {figure.fault === undefined && (
        <details className="mt-4 border-y border-rule" open={isTableOpen}>
          <summary className="cursor-pointer py-2 text-small text-link">{tableLabel}</summary>
          <ChartTable table={figure.table} />
          {figure.tableNote !== null && <p className="pb-2 text-note text-ink-3">{figure.tableNote}</p>}
        </details>
      )}
      {figure.changes && <FoldedTablesView name="changes" tables={figure.changes} />}
      {figure.average && <FoldedTablesView name="average" tables={figure.average} />}
      {tools}
    </figure>
  );
}
