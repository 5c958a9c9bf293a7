import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import type { BaseView } from '@/lib/domain/record/question-view';

/** A cell of a figure's table: a text, perhaps a link or the mark of something missing. */
export type FigureCell = {
  text: string;
  href?: string;
  missing?: 'not_stated' | 'not_entered';
  /** What stands small under the text; `isIndicative` where it is an interval as if of a simple random sample. */
  note?: string;
  isIndicative?: boolean;
};

/** The table of exactly what a chart draws. */
export type FigureTable = {
  caption: string;
  columns: { label: string; isNumber: boolean }[];
  rows: { key: string; waveSlug: string; firstDay: string; lastDay: string; cells: FigureCell[] }[];
};

/** A table under its own heading, with what holds for all of it; a range shows it if it shows one of its days. */
export type FoldedTable = FigureTable & {
  key: string;
  firstDay: string;
  lastDay: string;
  title: string;
  notes: string[];
};

/** Tables that are folded away under a figure: what changed from wave to wave, or how an average came about. */
export type FoldedTables = { title: string; notes: string[]; groups: FoldedTable[] };

/** A chart with everything that is said about it, as JSON. */
export type FigureData = {
  id: string;
  /** Null where the page's headline says the finding already. */
  title: string | null;
  subtitle: string;
  /** What it shows, how certain that is, and how it changed. */
  sentences: string[];
  /** What else is to be known. */
  remarks: string[];
  /** The subtitle without its time, for a range that leaves waves out; null where there is no range. */
  narrowedSubtitle: string | null;
  spec: ChartSpec;
  chartTitle: string;
  announce: string;
  table: FigureTable;
  /** What is to be said of the table. */
  tableNote: string | null;
  /** Null where nothing is compared. */
  changes: FoldedTables | null;
  /** Null where nothing is averaged. */
  average: FoldedTables | null;
  /**
   * Where not all waves are drawn, since they are too many: how many waves the part of time has that is asked for, how many
   * there are in all, and the row that the latest of all would have. Not given where all are drawn.
   */
  thinned?: { inRange: number; total: number; latest: string };
  /** What is said in the place of a figure that could not be made, by a mistake of ours. Not given where it could. */
  fault?: string;
};

/** What one base or group of a question looks like. */
export type QuestionView = BaseView & {
  baseLabel: string;
  groupLabel: string;
  /** What the latest wave on this view found; the question's title where a range leaves that wave out. */
  headline: string;
  figures: FigureData[];
};
