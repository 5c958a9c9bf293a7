import { toAverageTables } from '@/app/average-tables';
import { averageSentences } from '@/app/average-texts';
import { toChangeTable } from '@/app/change-table';
import { toChartTexts } from '@/app/chart-texts';
import { tableNoteOf, toBarsTable, toGroupsTable, toTrendTable } from '@/app/figure-tables';
import { groupSentences } from '@/app/group-sentences';
import { headlineOf } from '@/app/headline';
import { writeStatements } from '@/app/statement-texts';
import { baseLabel, baseLongLabel, groupLabel } from '@/components/poll/base-texts';
import type { FigureData, QuestionView } from '@/components/poll/figure-view';
import { withAverages } from '@/lib/domain/average-drawing';
import { leadingEstimate, toldEstimate } from '@/lib/domain/finding';
import type { AskedItem } from '@/lib/domain/placed';
import type { Question } from '@/lib/domain/question';
import { averageAnswer } from '@/lib/domain/question-average';
import { listDimensions, toBarsSpec, toGroupsSpec, toLikertSpec } from '@/lib/domain/question-charts';
import { listChanges, listTrendWaves, previousOf, toTrendSpec } from '@/lib/domain/question-trend';
import { type BaseView, findBase, listViews, viewKey } from '@/lib/domain/question-view';
import { isMain, isOfLatest, toStatements } from '@/lib/domain/statements';
import type { Words } from '@/lib/format';
import { narrowedSubtitleOf, subtitleOf } from './subtitles';

type Asked = { question: Question; items: AskedItem[] };

/** Every view of a question, the default one first, with its figures. */
export function toQuestionViews(
  { question, items }: Asked,
  words: Words,
  to: (path: string) => string,
): QuestionView[] {
  const views = listViews(items.map(({ item }) => item));
  return views.flatMap((view) => toQuestionView({ question, items }, view, words, to) ?? []);
}

/** One view of a question with its figures; null where no item has it. */
export function toQuestionView(
  { question, items }: Asked,
  view: BaseView,
  words: Words,
  to: (path: string) => string,
): QuestionView | null {
  const latest = latestIn(items, view);
  const [first] = listViews(items.map(({ item }) => item));
  if (!latest || !first) return null;
  const isFirst = viewKey(first) === viewKey(view);
  return {
    ...view,
    baseLabel: baseLabel(view.base, words),
    groupLabel: groupLabel(view, words),
    headline: headlineIn(question, latest, view, isFirst, words),
    figures: toFigures({ question, items }, view, words, to),
  };
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
  const waves = listTrendWaves(items, view);
  const place = waves.findIndex(({ sheet }) => sheet.slug === latest.sheet.slug);
  const previous = place < 0 ? null : previousOf(waves, place);
  const statements = toStatements({ ...latest, base }, { previous, finding: question.finding });
  const write = (some: typeof statements) => writeStatements(some, period, words);
  const sentences = write(statements.filter(isMain));
  const remarks = write(statements.filter((statement) => !isMain(statement)));
  const changes = toChangeTable(listChanges(question, waves), words);
  const announce = t('figure.announce', {
    view: `${baseLabel(view.base, words)}, ${groupLabel(view, words)}`,
  });
  const common = { announce, chartTitle: t('figure.chartOf', { title: question.title }) };
  const isScale = question.options.some(({ side }) => side !== null);
  const trend = isScale ? null : toTrendSpec(question, items, view, texts);
  const likert = isScale ? toLikertSpec(question, items, view, texts) : null;
  const latestFigure = withTable(
    {
      ...common,
      id: 'latest',
      title: trend ? t('figure.latestTitle') : null,
      subtitle: subtitleOf(question, [latest], view, words),
      narrowedSubtitle: null,
      sentences: trend ? write(statements.filter(isOfLatest)) : sentences,
      remarks: trend ? [] : remarks,
      spec: likert ?? toBarsSpec(question, latest, base, texts),
      table:
        likert && likert.rows.length > 1
          ? toTrendTable(question, withView(items, view), view, words, to)
          : toBarsTable({ ...latest, base }, words),
      changes: trend ? null : changes,
      average: null,
    },
    words,
  );
  const figures: FigureData[] = [latestFigure];
  if (trend) {
    const asked = withView(items, view);
    const told = toldEstimate(question.finding, base)?.option.label ?? '';
    // Groups are rarely printed by several pollsters, and every average costs time and room.
    const answers = view.group === null ? [...trend.spec.series.map(({ key }) => key), told] : [];
    const averages = new Map(answers.map((answer) => [answer, averageAnswer(waves, answer)] as const));
    const averaged = averages.get(told);
    const ofAverage = averaged ? averageSentences(told, averaged, words) : [];
    const isSmoothed = averaged?.average.kind === 'smoothed';
    const more =
      trend.shown < trend.total ? [t('figure.moreOptions', { shown: trend.shown, total: trend.total })] : [];
    figures.unshift(
      withTable(
        {
          ...common,
          id: 'trend',
          title: null,
          subtitle: subtitleOf(question, asked, view, words),
          narrowedSubtitle: narrowedSubtitleOf(question, asked, view, words),
          sentences: isSmoothed ? [...sentences, ...ofAverage] : sentences,
          remarks: [...remarks, ...(isSmoothed ? [] : ofAverage), ...more],
          spec: withAverages(trend.spec, averages),
          table: toTrendTable(question, asked, view, words, to),
          changes,
          average: toAverageTables(averages, words),
        },
        words,
      ),
    );
  }
  return [...figures, ...groupFigures(question, items, view, words)];
}

function withTable(figure: Omit<FigureData, 'tableNote'>, words: Words): FigureData {
  return { ...figure, tableNote: tableNoteOf(figure.table, words) };
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
      withTable(
        {
          id: `by-${dimension}`,
          title,
          subtitle: subtitleOf(question, [latest], view, words),
          narrowedSubtitle: null,
          sentences: groupSentences(question, latest, { base: view.base, dimension }, words),
          remarks: [],
          spec,
          chartTitle: t('figure.chartOf', { title: `${question.title}. ${title}` }),
          announce: title,
          table: toGroupsTable(question, latest, view.base, dimension, words),
          changes: null,
          average: null,
        },
        words,
      ),
    ];
  });
}
