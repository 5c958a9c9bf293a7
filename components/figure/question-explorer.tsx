'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { Chart } from '@/components/charts/chart';
import { writeFigureSearch } from '@/lib/domain/queries/picture-query';
import type { QuestionView } from '@/lib/figures/figure-view';
import { askedView, narrowFigure, readRange, shownWave, showsLatest } from '@/lib/figures/narrow-range';
import { AnswerForm, type AnswerWords } from './answer-form';
import { Figure } from './figure';
import { type Download, FigureTools, type ToolWords } from './figure-tools';
import { type ControlWords, toSearch, ViewControls } from './view-controls';
import { WaveColumn } from './wave-column';

/** Words of the figures and their controls. */
type ExplorerWords = ControlWords &
  AnswerWords & {
    table: string;
    tools: ToolWords;
    csv: string;
    csvView: string;
    csvWide: string;
    csvExcel: string;
    csvDerived: string;
    json: string;
    none: string;
    narrowed: string;
    column: string;
  };

const viewChanged = 'barometer:view';

/**
 * A question's figures with what stands beside them. Which base, group, range and answers are shown lives in the address:
 * the server draws what it asks for, and where scripts run, another base, group or range is shown here without asking.
 */
export function QuestionExplorer(props: {
  views: QuestionView[];
  /** The query that the page was asked with. */
  search: string;
  /** The answers that can be chosen, those that are, and what was asked for and is none. */
  answers: { all: string[]; chosen: string[]; unknown: string | null };
  /** The question's title, the headline where the latest wave is not shown. */
  title: string;
  /** Sources and disclosure of the wave that is shown at first; those of other waves are on their own pages. */
  column: { waveSlug: string; content: ReactNode };
  /** The titles of the waves that a figure shows, each with its slug. */
  waveTitles: [slug: string, title: string][];
  slug: string;
  /** The address of the question's page. */
  address: string;
  /** The site's own address. */
  site: string;
  /** The version of the data that is shown. */
  version: string;
  years: string[];
  words: ExplorerWords;
}) {
  const { views, answers, title, column, waveTitles, slug, address, site, version, years, words } = props;
  const { chosen } = answers;
  const search = useSyncExternalStore(subscribe, readSearch, () => props.search);
  const parameters = new URLSearchParams(search);
  const range = readRange(parameters);
  const view = askedView(views, parameters);
  if (!view) return null;
  const isStacked = parameters.get('scale') === 'stacked';
  // What is not here has to be asked for: another view, or other waves where not all are drawn.
  const isPartial = views.some(
    ({ figures }) => figures.length === 0 || figures.some(({ thinned }) => thinned !== undefined),
  );
  const isScale = view.figures.some(({ spec }) => spec.kind === 'likert');
  const csv = `${address}/results.csv`;
  const waveSlug = shownWave(views, parameters);
  const [first, ...others] = view.figures.map((figure, index) => {
    const narrowed = narrowFigure(figure, range, words.narrowed);
    const isFirst = index === 0;
    const headline = showsLatest(narrowed, figure) ? view.headline : title;
    return (
      <Figure
        key={figure.id}
        figure={narrowed}
        headline={isFirst && <h1 className="max-w-[21em]">{headline}</h1>}
        controls={
          isFirst && (
            <>
              <ViewControls
                views={views}
                view={view}
                range={range}
                chosen={chosen}
                isStacked={isScale ? isStacked : null}
                years={years}
                words={words}
                go={isPartial ? leave : go}
              />
              <AnswerForm
                address={address}
                answers={answers}
                kept={keptBeside(
                  toSearch(views, view, { range, chosen: [], isStacked: isScale && isStacked }),
                  parameters,
                )}
                words={words}
              />
            </>
          )
        }
        drawing={
          narrowed.table.rows.length === 0 ? (
            <p>{figure.fault ?? words.none}</p>
          ) : (
            <Chart
              spec={narrowed.spec.kind === 'likert' ? { ...narrowed.spec, isStacked } : narrowed.spec}
              id={`${figure.id}-chart`}
              title={figure.chartTitle}
              desc={narrowed.subtitle}
              announce={isFirst ? narrowed.announce : ''}
            />
          )
        }
        tools={
          <FigureTools
            slug={slug}
            address={isFirst ? address : null}
            site={site}
            version={version}
            search={
              isFirst
                ? toSearch(views, view, { range, chosen, isStacked: isScale && isStacked })
                : writeFigureSearch(views, view, {
                    options: chosen,
                    from: null,
                    to: null,
                    isStacked: false,
                    figure: figure.id,
                  })
            }
            title={isFirst ? headline : figure.chartTitle}
            downloads={
              isFirst
                ? downloadsOf(csv, toSearch(views, view, { range, chosen, isStacked: null }), words)
                : []
            }
            words={words.tools}
          />
        }
        isTableOpen={isFirst}
        tableLabel={words.table}
      />
    );
  });
  return (
    <>
      <div className="lg:col-start-1">{first}</div>
      <aside className="text-small lg:col-start-2 lg:row-span-3 lg:row-start-1">
        {waveSlug === column.waveSlug && column.content}
        {waveSlug !== null && waveSlug !== column.waveSlug && (
          <WaveColumn
            address={`${address}/waves/${waveSlug}`}
            title={new Map(waveTitles).get(waveSlug) ?? waveSlug}
            text={words.column}
          />
        )}
      </aside>
      {others.length > 0 && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-14 pt-4 lg:col-start-1">{others}</div>
      )}
    </>
  );
}

/** What the address says beside the answers, to be kept when others are chosen. */
function keptBeside(search: string, parameters: URLSearchParams): [string, string][] {
  const theme = parameters.get('theme');
  return [
    ...new URLSearchParams(search),
    ...(theme === null ? [] : [['theme', theme] satisfies [string, string]]),
  ];
}

function downloadsOf(csv: string, search: string, words: ExplorerWords): Download[] {
  return [
    { href: csv, label: words.csv },
    ...(search === '' ? [] : [{ href: `${csv}${search}`, label: words.csvView }]),
    { href: `${csv}?derived=1`, label: words.csvDerived },
    { href: `${csv}?shape=wide`, label: words.csvWide },
    { href: `${csv}?bom=1`, label: words.csvExcel },
    { href: csv.replace(/csv$/, `json${search}`), label: words.json },
  ];
}

function subscribe(notify: () => void): () => void {
  window.addEventListener('popstate', notify);
  window.addEventListener(viewChanged, notify);
  return () => {
    window.removeEventListener('popstate', notify);
    window.removeEventListener(viewChanged, notify);
  };
}

function readSearch(): string {
  return window.location.search;
}

function leave(search: string): void {
  window.location.assign(search === '' ? window.location.pathname : search);
}

function go(search: string): void {
  window.history.pushState(null, '', search === '' ? window.location.pathname : search);
  window.dispatchEvent(new Event(viewChanged));
}
