import { pictureWidths } from '@/lib/domain/charts/picture';
import { type AskedView, type BaseView, toAskedView } from '@/lib/domain/record/question-view';
import { isVersion } from '@/lib/domain/record/version';
import type { QueryProblem } from './results-query';
import { isEdtf } from '@/lib/domain/values/edtf';

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

/** What a parameter may be: some words, or a text of a form that `allowed` describes; `isList` where it may stand often. */
type Rule =
  | readonly string[]
  | { isAllowed: (text: string) => boolean; allowed: readonly string[]; isList?: boolean };

const date: Rule = { isAllowed: isEdtf, allowed: ['YYYY', 'YYYY-MM', 'YYYY-MM-DD'] };
/** Whether the question has such a base, group, answer or figure is found out later. */
const anything = { isAllowed: () => true, allowed: [] };

const figureRules: Record<string, Rule> = {
  base: anything,
  group: anything,
  option: { ...anything, isList: true },
  from: date,
  to: date,
  scale: ['centred', 'stacked'],
  figure: anything,
};
const widths = pictureWidths.map(String);
const pictureRules = { ...figureRules, theme: ['light', 'dark'], width: widths };
const embedRules = {
  ...figureRules,
  theme: embedThemes,
  version: { isAllowed: isVersion, allowed: ['a version such as 20261125T101112345Z'] },
};

/**
 * Reads the query of a picture. A parameter that is unknown, stands twice or has a value that it cannot have is a problem;
 * so much is known without looking at the question.
 */
export function readPictureQuery(
  parameters: URLSearchParams,
): { query: PictureQuery } | { problems: QueryProblem[] } {
  const problems = problemsOf(parameters, pictureRules);
  if (problems.length > 0) return { problems };
  return {
    query: {
      ...readFigure(parameters),
      theme: parameters.get('theme') === 'dark' ? 'dark' : 'light',
      width: Number(parameters.get('width') ?? widths.at(-1)),
    },
  };
}

/** Reads the query of an embedded figure, as `readPictureQuery` does. */
export function readEmbedQuery(
  parameters: URLSearchParams,
): { query: EmbedQuery } | { problems: QueryProblem[] } {
  const problems = problemsOf(parameters, embedRules);
  if (problems.length > 0) return { problems };
  const theme = embedThemes.find((one) => one === parameters.get('theme')) ?? 'auto';
  return { query: { ...readFigure(parameters), theme, version: parameters.get('version') } };
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
  return [...new Set(parameters.getAll('option'))].sort();
}

function readFigure(parameters: URLSearchParams): FigureQuery {
  return {
    base: parameters.get('base'),
    group: parameters.get('group'),
    options: readOptions(parameters),
    from: parameters.get('from'),
    to: parameters.get('to'),
    isStacked: parameters.get('scale') === 'stacked',
    figure: parameters.get('figure'),
  };
}

function problemsOf(parameters: URLSearchParams, rules: Record<string, Rule>): QueryProblem[] {
  return [...new Set(parameters.keys())].flatMap((parameter): QueryProblem[] => {
    const given = parameters.getAll(parameter);
    const value = given.join(', ');
    const rule = Object.hasOwn(rules, parameter) ? rules[parameter] : undefined;
    if (!rule) return [{ parameter, value, allowed: Object.keys(rules) }];
    if ('isList' in rule && rule.isList) return [];
    if (given.length > 1) return [{ parameter, value, allowed: ['one value'] }];
    const { isAllowed, allowed } =
      'isAllowed' in rule ? rule : { isAllowed: (text: string) => rule.includes(text), allowed: rule };
    return isAllowed(value) ? [] : [{ parameter, value, allowed }];
  });
}
