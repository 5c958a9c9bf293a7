import type { Qualifier } from '@/lib/domain/record/estimate';

/** A data colour by its job, not its hue; the style sheet knows it as `--chart-<token>`. */
export type ColourToken =
  | 'c1'
  | 'c2'
  | 'c3'
  | 'c4'
  | 'c5'
  | 'c6'
  | 'c7'
  | 'neutral'
  | 'other'
  | 'unanswered'
  | 'n2'
  | 'n1'
  | 'mid'
  | 'p1'
  | 'p2'
  | 'ink';

/** The interval of a value, percent; an indicative one is drawn dashed. */
export interface ChartInterval {
  lowPct: number;
  highPct: number;
  indicative: boolean;
}

/** One printed value with everything that is said about it, already in the reader's language. */
export interface ChartPoint {
  waveSlug: string;
  /** Fieldwork as ISO days (YYYY-MM-DD), both inclusive; a year known only as such runs from its first to its last day. */
  firstDay: string;
  lastDay: string;
  /** Percent, 0 to 100. */
  valuePct: number;
  qualifier: Qualifier;
  /** The value as printed: `69%`, `more than 85%`. */
  valueText: string;
  /** Lines of the tooltip: value, period, pollster and n, source. In one line, the mark's name for those who hear it. */
  tip: string[];
  /** Not given where no interval is drawn. */
  interval?: ChartInterval;
  /** Of so few interviews that it is drawn hollow. */
  hollow?: boolean;
}

/** Words and patterns of the reader's language that the axes need. */
export interface ChartWords {
  /** Twelve short month names, January first. */
  monthNames: string[];
  /** Pattern of a share on an axis, such as `{n}%`. */
  percent: string;
  /** Note under a chart whose axis does not run from 0 to 100. */
  zoomed: string;
  /** Pattern of the note under a trend that has more breaks than it names, such as `Breaks not named here: {n}`. */
  moreBreaks: string;
  /** What stands in the place of a chart that could not be drawn, by a mistake of ours. */
  fault: string;
}

/**
 * A value in a series; `joined` says that a line leads here from the previous value, false leaves a gap. A pale one does
 * not enter the average.
 */
export type TrendPoint = ChartPoint & { joined: boolean; pale?: boolean };

/** The average of several pollsters on a day (YYYY-MM-DD) with its 95% band, percent. */
export interface AveragePoint {
  day: string;
  levelPct: number;
  lowPct: number;
  highPct: number;
}

/** One option through the waves. */
export interface TrendSeries {
  key: string;
  label: string;
  colour: ColourToken;
  points: TrendPoint[];
  /** In the order of days; a line leads through it, and through no value. Not given where nothing is averaged. */
  average?: AveragePoint[];
}

/** Options through time. */
export interface TrendSpec {
  kind: 'trend';
  series: TrendSeries[];
  /** The part of time that is shown, ISO days; null for all of it. */
  range: { firstDay: string; lastDay: string } | null;
  /** Days on which the series stops being comparable, with what changed. */
  breaks?: { day: string; text: string }[];
  words: ChartWords;
}

/** What the source leaves out. `sharePct` is null where nobody can know it: it is then drawn without an end. */
export interface NotReported<Share extends number | null> {
  label: string;
  text: string;
  sharePct: Share;
}

/** The options of one item on one base. */
export interface BarsSpec {
  kind: 'bars';
  bars: { key: string; label: string; colour: ColourToken; point: ChartPoint }[];
  notReported: NotReported<number | null> | null;
  words: ChartWords;
}

/** An answer on a scale, or outside it. */
export interface LikertSegment {
  key: string;
  label: string;
  colour: ColourToken;
  point: ChartPoint;
}

/** One wave of a scale; `segments` run from the most negative to the most positive answer. */
export interface LikertRow {
  waveSlug: string;
  label: string;
  segments: (LikertSegment & { side: -1 | 0 | 1 })[];
  /** Answers that are not on the scale: don't know, refused. */
  outside: LikertSegment[];
  notReported: NotReported<number> | null;
}

/** A scale: its rows part at their middle, or, stacked, all begin at the left. */
export interface LikertSpec {
  kind: 'likert';
  isStacked?: boolean;
  /** The percent that the width has room for at least; not given where the rows alone decide. */
  widthPct?: number;
  rows: LikertRow[];
  words: ChartWords;
}

/** Options by group of the population: a row per option, a mark per group. */
export interface GroupsSpec {
  kind: 'groups';
  groups: { key: string; label: string; total: boolean }[];
  rows: { key: string; label: string; colour: ColourToken; dots: { group: string; point: ChartPoint }[] }[];
  words: ChartWords;
}

/** Everything that a chart draws: plain JSON, with all its texts. */
export type ChartSpec = TrendSpec | BarsSpec | LikertSpec | GroupsSpec;
