import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import type { QueryProblem } from '@/lib/domain/queries/parameters';
import { type FigureQuery, writeFigureSearch } from '@/lib/domain/queries/picture-query';
import { type ChosenOptions, chooseOptions, listAnswers } from '@/lib/domain/reading/chosen-options';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { type BaseView, findView, listViews, toAskedView } from '@/lib/domain/record/question-view';
import type { FigureData, QuestionView } from '@/lib/figures/figure-view';
import { narrowFigure, showsLatest } from '@/lib/figures/narrow-range';
import { toQuestionView } from '@/lib/figures/question-views';
import type { Words } from '@/lib/words/words';

/** One figure of a question as it stands alone, away from its page. */
export type QuestionFigure = {
  headline: string;
  subtitle: string;
  sentences: string[];
  remarks: string[];
  /** Null where no wave is in the range. */
  spec: ChartSpec | null;
  chartTitle: string;
  /** The waves that it shows, the latest first. */
  asked: readonly AskedItem[];
  view: BaseView;
  /** The answers that are chosen; empty where all are shown. */
  chosen: ChosenOptions;
  /** The query of the page's address that shows it; empty for what the page shows at first. */
  search: string;
};

/** The figure that is asked for, or what of the query the question does not have. */
export function findFigure(
  { question, items }: { question: Question; items: AskedItem[] },
  query: FigureQuery,
  words: Words,
): { figure: QuestionFigure } | { problems: QueryProblem[] } {
  const views = listViews(items.map(({ item }) => item));
  const asked = findView(views, query);
  if (!asked) return { problems: [viewProblem(views, query)] };
  const answers = listAnswers(question, items);
  const { chosen, unknown } = chooseOptions(answers, query.options);
  if (unknown.length > 0)
    return { problems: [{ parameter: 'option', value: unknown.join(', '), allowed: answers }] };
  // Addresses in a figure's table are not drawn.
  const view = toQuestionView({ question, items, chosen, range: query }, asked, words, (path) => path);
  const whole = view?.figures.find(({ id }) => query.figure === null || id === query.figure);
  if (!view || !whole) {
    const allowed = view?.figures.map(({ id }) => id) ?? [];
    return { problems: [{ parameter: 'figure', value: query.figure ?? '', allowed }] };
  }
  const narrowed = narrowFigure(whole, query, narrowedPattern(words));
  const shown = new Set(narrowed.table.rows.map(({ waveSlug }) => waveSlug));
  return {
    figure: {
      headline: headlineOver(narrowed, { whole, view, title: question.title }),
      subtitle: narrowed.subtitle,
      sentences: shown.size === 0 ? [whole.fault ?? noneText(chosen, words)] : narrowed.sentences,
      remarks: narrowed.remarks,
      spec: specOf(narrowed, query),
      chartTitle: narrowed.chartTitle,
      asked: items.filter(({ sheet }) => shown.has(sheet.slug)).reverse(),
      view: asked,
      chosen,
      search: writeFigureSearch(views, asked, { ...query, options: [...chosen] }),
    },
  };
}

/** What stands in the place of a chart that would be empty. */
export function noneText(chosen: ChosenOptions, { t }: Words): string {
  return t(chosen.length === 0 ? 'view.none' : 'view.noneChosen');
}

/** The pattern of the sentence that says which waves a range leaves. */
export function narrowedPattern({ t }: Words): string {
  return t('figure.narrowed', { shown: '{shown}', total: '{total}', periods: '{periods}' });
}

function headlineOver(
  narrowed: FigureData,
  { whole, view, title }: { whole: FigureData; view: QuestionView; title: string },
): string {
  if (whole.spec.kind === 'groups') return whole.title === null ? title : `${title}. ${whole.title}`;
  return showsLatest(narrowed, whole) ? view.headline : title;
}

function specOf({ spec, table }: FigureData, { isStacked }: FigureQuery): ChartSpec | null {
  if (table.rows.length === 0) return null;
  return spec.kind === 'likert' ? { ...spec, isStacked } : spec;
}

function viewProblem(views: readonly BaseView[], { base, group }: FigureQuery): QueryProblem {
  const bases = [...new Set(views.map((view) => view.base))];
  if (base !== null && !bases.includes(base)) return { parameter: 'base', value: base, allowed: bases };
  const groups = views
    .filter((view) => base === null || view.base === base)
    .map((view) => toAskedView(views, view));
  const allowed = [...new Set(groups.flatMap((asked) => asked.group ?? []))];
  return { parameter: 'group', value: group ?? '', allowed };
}
