import { z } from 'zod';
import { pictureWidths } from '@/lib/domain/charts/picture';
import { type AskedView, type BaseView, toAskedView } from '@/lib/domain/record/question-view';
import { isVersion } from '@/lib/domain/record/version';
import { edtfDate, freeText, type QueryProblem, readParameters, written } from './parameters';

/** The themes of what stands on another page; `auto` follows the reader's. */
export const embedThemes = ['light', 'dark', 'auto'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** Which figure of a question is asked for: its view, its part of time, and which of the view's figures. */
export type FigureQuery = AskedView & {
  /** EDTF; waves whose fieldwork ended before it are left out. */
  from: string | null;
  /** EDTF; waves whose fieldwork began after it are left out. */
  to: string | null;
  /** Whether a scale's rows all begin at the left. */
  isStacked: boolean;
  /** The answers that are shown, by their labels; empty for all. */
  options: string[];
  /** The id of one of the view's figures; null for its first. */
  figure: string | null;
};

/** What is asked of a picture. */
export type PictureQuery = FigureQuery & { theme: 'light' | 'dark'; width: number };

/** What is asked of an embedded figure; without a version it always shows the latest data. */
export type EmbedQuery = FigureQuery & { theme: EmbedTheme; version: string | null };

/** The parameters of a question's page: which answers, base, group and part of time it shows, and how its scale lies. */
export const viewNames = ['base', 'group', 'option', 'from', 'to', 'scale'] as const;

/** Whether the question has such a base, group, answer or figure is found out later. */
const figureShape = {
  base: freeText,
  group: freeText,
  option: z.array(z.string()).default([]),
  from: edtfDate,
  to: edtfDate,
  scale: z.enum(['centred', 'stacked']).default('centred'),
  figure: freeText,
};
const widths = pictureWidths.map(String);
const pictureParameters = z.object({
  ...figureShape,
  theme: z.enum(['light', 'dark']).default('light'),
  width: z
    .enum(widths)
    .default(String(widths.at(-1)))
    .transform(Number),
});
const embedParameters = z.object({
  ...figureShape,
  theme: z.enum(embedThemes).default('auto'),
  version: written(['a version such as 20261125T101112345Z'], isVersion),
});

/** Reads the query of a picture, as far as it can be judged without looking at the question. */
export function readPictureQuery(
  parameters: URLSearchParams,
): { query: PictureQuery } | { problems: QueryProblem[] } {
  const read = readParameters(parameters, pictureParameters);
  if ('problems' in read) return read;
  const { theme, width, ...figure } = read.query;
  return { query: { ...toFigureQuery(figure), theme, width } };
}

/** Reads the query of an embedded figure, as `readPictureQuery` does. */
export function readEmbedQuery(
  parameters: URLSearchParams,
): { query: EmbedQuery } | { problems: QueryProblem[] } {
  const read = readParameters(parameters, embedParameters);
  if ('problems' in read) return read;
  const { theme, version, ...figure } = read.query;
  return { query: { ...toFigureQuery(figure), theme, version } };
}

/**
 * The query of an address that shows a view, some answers, a part of time, a scale stacked and one figure; empty for what is shown at
 * first. It says no more than is needed to find the view again among `views`.
 */
export function writeFigureSearch(
  views: readonly BaseView[],
  view: BaseView,
  { options, from, to, isStacked, figure }: Omit<FigureQuery, 'base' | 'group'>,
): string {
  const { base, group } = toAskedView(views, view);
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | null) => value !== null && parameters.set(name, value);
  set('base', base);
  set('group', group);
  for (const option of options) parameters.append('option', option);
  set('from', from);
  set('to', to);
  set('scale', isStacked ? 'stacked' : null);
  set('figure', figure);
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}

/** The answers that an address names, each once, in whatever order: what it asks for is the same in any. */
export function readOptions(parameters: URLSearchParams): string[] {
  return sortedOnce(parameters.getAll('option'));
}

function toFigureQuery({ scale, option, ...figure }: z.output<z.ZodObject<typeof figureShape>>): FigureQuery {
  return { ...figure, isStacked: scale === 'stacked', options: sortedOnce(option) };
}

function sortedOnce(labels: readonly string[]): string[] {
  return [...new Set(labels)].sort();
}
