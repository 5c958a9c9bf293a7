import { toChartTexts } from '@/app/chart-texts';
import { toBarsTable, toGroupsTable, toTrendTable } from '@/app/figure-tables';
import { headlineOf } from '@/app/headline';
import { writeStatements } from '@/app/statement-texts';
import { baseLabel, baseLongLabel, groupLabel } from '@/components/poll/base-texts';
import type { FigureData, QuestionView } from '@/components/poll/figure-view';
import { leadingEstimate } from '@/lib/domain/finding';
import { valueOf } from '@/lib/domain/missing';
import type { Question } from '@/lib/domain/question';
import {
  type AskedItem,
  listDimensions,
  toBarsSpec,
  toGroupsSpec,
  toLikertSpec,
  toTrendSpec,
} from '@/lib/domain/question-charts';
import { type BaseView, findBase, listViews } from '@/lib/domain/question-view';
import { toStatements } from '@/lib/domain/statements';
import type { Words } from '@/lib/format';

type Asked = { question: Question; items: AskedItem[] };

/** Every view of a question, the default one first, with its figures. */
export function toQuestionViews(
  { question, items }: Asked,
  words: Words,
  to: (path: string) => string,
): QuestionView[] {
  const views = listViews(items.map(({ item }) => item));
  return views.flatMap((view) => {
    const figures = toFigures({ question, items }, view, words, to);
    const latest = latestIn(items, view);
    if (!latest) return [];
    return [
      {
        ...view,
        baseLabel: baseLabel(view.base, words),
        groupLabel: groupLabel(view, words),
        headline: headlineIn(question, latest, view, views[0] === view, words),
        figures,
      },
    ];
  });
}

/** The latest item that has values on a view's base. */
export function latestIn<Asked extends AskedItem>(items: readonly Asked[], view: BaseView): Asked | null {
  return withView(items, view).at(-1) ?? null;
}

/** The question's own finding for the default view; for another base or group, plainly what it found there. */
function headlineIn(
  question: Question,
  latest: AskedItem,
  view: BaseView,
  isDefault: boolean,
  words: Words,
): string {
  if (isDefault) return headlineOf(question, latest, words);
  const base = findBase(latest.item, view);
  const leading = base && leadingEstimate(base);
  if (!leading) return question.title;
  return words.t('figure.viewFinding', {
    view: view.group === null ? baseLongLabel(view.base, words) : groupLabel(view, words),
    option: leading.option.label,
    share: words.share(leading),
  });
}

function withView<Asked extends AskedItem>(items: readonly Asked[], view: BaseView): Asked[] {
  return items.filter(({ item }) => findBase(item, view) !== null);
}

function toFigures(
  { question, items }: Asked,
  view: BaseView,
  words: Words,
  to: (path: string) => string,
): FigureData[] {
  const texts = toChartTexts(words);
  const { t } = words;
  const latest = latestIn(items, view);
  const base = latest && findBase(latest.item, view);
  if (!latest || !base) return [];
  const period = words.fieldwork(latest.sheet.disclosure) ?? t('missing.not_entered');
  const sentences = writeStatements(toStatements(latest.sheet, latest.item, base), period, words);
  const announce = t('figure.announce', {
    view: `${baseLabel(view.base, words)}, ${groupLabel(view, words)}`,
  });
  const common = { announce, chartTitle: t('figure.chartOf', { title: question.title }) };
  const isScale = question.options.some(({ side }) => side !== null);
  const trend = isScale ? null : toTrendSpec(question, items, view, texts);
  const likert = isScale ? toLikertSpec(question, items, view, texts) : null;
  const latestFigure: FigureData = {
    ...common,
    id: 'latest',
    title: trend ? t('figure.latestTitle') : null,
    subtitle: subtitleOf(question, [latest], view, words),
    narrowedSubtitle: null,
    sentences: trend ? [] : sentences,
    spec: likert ?? toBarsSpec(question, latest, base, texts),
    table:
      likert && likert.rows.length > 1
        ? toTrendTable(question, withView(items, view), view, words, to)
        : toBarsTable(latest, base, words),
  };
  const figures: FigureData[] = [latestFigure];
  if (trend) {
    const asked = withView(items, view);
    const more =
      trend.shown < trend.total ? [t('figure.moreOptions', { shown: trend.shown, total: trend.total })] : [];
    figures.unshift({
      ...common,
      id: 'trend',
      title: null,
      subtitle: subtitleOf(question, asked, view, words),
      narrowedSubtitle: narrowedSubtitleOf(question, asked, view, words),
      sentences: [...sentences, ...more],
      spec: trend.spec,
      table: toTrendTable(question, asked, view, words, to),
    });
  }
  return [...figures, ...groupFigures(question, items, view, words)];
}

/** The latest wave's answers by group, shown beside the total of everybody. */
function groupFigures(
  question: Question,
  items: readonly AskedItem[],
  view: BaseView,
  words: Words,
): FigureData[] {
  if (view.group !== null) return [];
  const { t } = words;
  const latest = items.filter(({ item }) => listDimensions(item, view.base).length > 0).at(-1);
  if (!latest) return [];
  return listDimensions(latest.item, view.base).flatMap((dimension) => {
    const spec = toGroupsSpec(question, latest, { base: view.base, dimension }, toChartTexts(words));
    if (!spec) return [];
    const title = t('figure.groupsTitle', { dimension });
    return [
      {
        id: `by-${dimension}`,
        title,
        subtitle: subtitleOf(question, [latest], view, words),
        narrowedSubtitle: null,
        sentences: [],
        spec,
        chartTitle: t('figure.chartOf', { title: `${question.title}. ${title}` }),
        announce: title,
        table: toGroupsTable(question, latest, view.base, dimension, words),
      },
    ];
  });
}

/** What is measured, of whom, when, in what unit. */
function subtitleOf(question: Question, asked: readonly AskedItem[], view: BaseView, words: Words): string {
  const { t } = words;
  const [first, last] = [asked[0], asked.at(-1)];
  if (!first || !last) return '';
  const periods = [first, last].map(
    ({ sheet }) => words.fieldwork(sheet.disclosure) ?? t('missing.not_entered'),
  );
  const [from = '', until = ''] = periods;
  const countries = [...new Set(asked.map(({ sheet }) => words.country(sheet.country)))];
  const universes = new Set(asked.map(({ sheet }) => valueOf(sheet.disclosure.universe)));
  const [universe] = universes;
  const whom = universes.size === 1 && universe ? universe : words.list(countries);
  return t('figure.subtitle', {
    title: question.title,
    base:
      view.group === null
        ? baseLongLabel(view.base, words)
        : `${baseLongLabel(view.base, words)}, ${groupLabel(view, words)}`,
    whom,
    period: from === until ? from : t('figure.wavesBetween', { count: asked.length, from, until }),
  });
}

/** What is measured, of whom, in what unit, for whatever part of time. */
function narrowedSubtitleOf(
  question: Question,
  asked: readonly AskedItem[],
  view: BaseView,
  words: Words,
): string {
  const countries = [...new Set(asked.map(({ sheet }) => words.country(sheet.country)))];
  const base = baseLongLabel(view.base, words);
  return words.t('figure.narrowedSubtitle', {
    title: question.title,
    base: view.group === null ? base : `${base}, ${groupLabel(view, words)}`,
    whom: words.list(countries),
  });
}
