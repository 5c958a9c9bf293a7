import {
  type ChosenOptions,
  chosenOf,
  drawChosen,
  withChosenOptions,
  withChosenValues,
} from '@/lib/domain/reading/chosen-options';
import { toldEstimate } from '@/lib/domain/reading/finding';
import { averageAnswer } from '@/lib/domain/reading/question-average';
import {
  listChangesBetweenWaves,
  listTrendWaves,
  previousOf,
  toTrendSpec,
} from '@/lib/domain/reading/question-trend';
import { isMain, isOfLatest, toStatements } from '@/lib/domain/reading/statements';
import { type AskedItem, estimateOf } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { type BaseView, findBase } from '@/lib/domain/record/question-view';
import { isolate } from '@/lib/domain/values/isolate';
import type { Words } from '@/lib/words/words';
import { withAverages } from './average-drawing';
import { toAverageTables } from './average-tables';
import { averageSentences } from './average-texts';
import { baseLabel, groupLabel } from './base-texts';
import { toChangeTable } from './change-table';
import { toChartTexts } from './chart-texts';
import { tableNoteOf, toBarsTable, toGroupsTable, toTrendTable } from './figure-tables';
import type { FigureData } from './figure-view';
import { groupSentences } from './group-texts';
import { listDimensions, toBarsSpec, toGroupsSpec, toLikertSpec } from './question-charts';
import { rememberedAverage } from './remembered-averages';
import { writeStatements } from './statement-texts';
import { narrowedSubtitleOf, subtitleOf } from './subtitles';

/** A question with its items, and the answers of it that are shown: all where there are none. */
export type ShownQuestion = { question: Question; items: AskedItem[]; chosen?: ChosenOptions };

/** The figures of one view of a question, the main one first; none where no item has it. */
export function toFigures(
  { question, items: all, chosen = [] }: ShownQuestion,
  view: BaseView,
  words: Words,
  to: (path: string) => string,
): FigureData[] {
  const texts = toChartTexts(words);
  const { t } = words;
  const asked = withChosenValues(all, view, chosen);
  const shown = withChosenOptions(question, chosen);
  const answers = listAnswersOn(question, all, view);
  const latest = asked.at(-1);
  const base = latest && findBase(latest.item, view);
  const announce = t('figure.announce', {
    view: `${baseLabel(view.base, words)}, ${groupLabel(view, words)}`,
  });
  const common = { announce, chartTitle: t('figure.chartOf', { title: question.title }) };
  if (!latest || !base) {
    const subtitle = narrowedSubtitleOf(question, withChosenValues(all, view, []), view, words);
    const subtitleOfNone = `${subtitle}${chosenNote(0, answers.length, chosen, words)}`;
    return [{ ...common, ...emptyFigure(words), subtitle: subtitleOfNone }];
  }
  const period = words.fieldwork(latest.sheet.disclosure) ?? t('missing.not_entered');
  const waves = listTrendWaves(asked, view);
  const place = waves.findIndex(({ sheet }) => sheet.slug === latest.sheet.slug);
  const previous = place < 0 ? null : previousOf(waves, place);
  const statements = toStatements({ ...latest, base }, { previous, finding: question.finding, chosen });
  const write = (some: typeof statements) => writeStatements(some, period, words);
  const sentences = write(statements.filter(isMain));
  const remarks = [
    ...write(statements.filter((statement) => !isMain(statement))),
    ...(chosen.length > 0 ? [t('figure.chosenRemark')] : []),
  ];
  const changes = toChangeTable(listChangesBetweenWaves(shown, waves), words);
  const isScale = question.options.some(({ side }) => side !== null);
  const trend = isScale ? null : toTrendSpec(question, asked, view, texts, chosen);
  const likert = isScale ? toLikertSpec(question, asked, view, texts) : null;
  const isTable = likert !== null && likert.rows.length > 1;
  const latestNote = isTable
    ? chosenNote(listAnswersOn(shown, asked, view).length, answers.length, chosen, words)
    : chosenNote(chosenOf(base, chosen).length, base.estimates.length, chosen, words);
  const latestFigure = withTable(
    {
      ...common,
      id: 'latest',
      title: trend ? t('figure.latestTitle') : null,
      subtitle: `${subtitleOf(question, [latest], view, words)}${latestNote}`,
      narrowedSubtitle: null,
      sentences: trend ? write(statements.filter(isOfLatest)) : sentences,
      remarks: trend ? [] : remarks,
      spec: drawChosen(likert ?? toBarsSpec(question, latest, base, texts), chosen),
      table: isTable
        ? toTrendTable(shown, asked, view, words, to)
        : toBarsTable({ ...latest, base }, words, chosen),
      changes: trend ? null : changes,
      average: null,
    },
    words,
  );
  const figures: FigureData[] = [latestFigure];
  if (trend) {
    const told =
      toldEstimate(question.finding, { ...base, estimates: chosenOf(base, chosen) })?.option.label ?? '';
    // Groups are rarely printed by several pollsters, and every average costs time and room.
    const averagedAnswers = view.group === null ? [...trend.spec.series.map(({ key }) => key), told] : [];
    const averages = new Map(
      averagedAnswers.map((answer) => [answer, averageAnswer(waves, answer, rememberedAverage)] as const),
    );
    const averaged = averages.get(told);
    const ofAverage = averaged ? averageSentences(told, averaged, words) : [];
    const isSmoothed = averaged?.average.kind === 'smoothed';
    const more =
      trend.shown < trend.total ? [t('figure.moreOptions', { shown: trend.shown, total: trend.total })] : [];
    const note = chosenNote(trend.shown, answers.length, chosen, words);
    figures.unshift(
      withTable(
        {
          ...common,
          id: 'trend',
          title: null,
          subtitle: `${subtitleOf(question, asked, view, words)}${note}`,
          narrowedSubtitle: `${narrowedSubtitleOf(question, asked, view, words)}${note}`,
          sentences: isSmoothed ? [...sentences, ...ofAverage] : sentences,
          remarks: [...remarks, ...(isSmoothed ? [] : ofAverage), ...more],
          spec: withAverages(trend.spec, averages),
          table: toTrendTable(shown, asked, view, words, to),
          changes,
          average: toAverageTables(averages, words),
        },
        words,
      ),
    );
  }
  return [...figures, ...groupFigures({ question, items: all, chosen }, view, words)];
}

/** The answers of a question that have a value on a view's base. */
function listAnswersOn({ options }: Question, items: readonly AskedItem[], view: BaseView): string[] {
  const bases = items.flatMap(({ item }) => findBase(item, view) ?? []);
  return options
    .map(({ label }) => label)
    .filter((label) => bases.some((base) => estimateOf(base, label) !== null));
}

/** How many answers a figure shows of those that it could, to stand after its subtitle; empty where none are chosen. */
function chosenNote(shown: number, total: number, chosen: ChosenOptions, { t }: Words): string {
  return chosen.length === 0 ? '' : ` ${t('figure.chosenAnswers', { shown, total })}`;
}

/** What stands in the place of a figure where no chosen answer has a value on a view's base. */
function emptyFigure(words: Words): Omit<FigureData, 'subtitle' | 'announce' | 'chartTitle'> {
  return {
    id: 'latest',
    title: null,
    narrowedSubtitle: null,
    sentences: [],
    remarks: [],
    spec: { kind: 'bars', bars: [], notReported: null, words: toChartTexts(words).words },
    table: { caption: words.t('figure.tableTitle'), columns: [], rows: [] },
    tableNote: null,
    changes: null,
    average: null,
  };
}

function withTable(figure: Omit<FigureData, 'tableNote'>, words: Words): FigureData {
  return { ...figure, tableNote: tableNoteOf(figure.table, words) };
}

/** The latest wave's answers by group, shown beside the total of everybody. */
function groupFigures(
  { question, items, chosen }: Required<ShownQuestion>,
  view: BaseView,
  words: Words,
): FigureData[] {
  if (view.group !== null) return [];
  const { t } = words;
  const latest = items.filter(({ item }) => listDimensions(item, view.base).length > 0).at(-1);
  if (!latest) return [];
  return listDimensions(latest.item, view.base).flatMap((dimension) => {
    const whole = toGroupsSpec(question, latest, { base: view.base, dimension }, toChartTexts(words));
    const spec = whole && drawChosen(whole, chosen);
    if (!spec || spec.rows.length === 0) return [];
    const title = t('figure.groupsTitle', { dimension });
    const note = chosenNote(spec.rows.length, whole.rows.length, chosen, words);
    return [
      withTable(
        {
          id: `by-${dimension}`,
          title,
          subtitle: `${subtitleOf(question, [latest], view, words)}${note}`,
          narrowedSubtitle: null,
          sentences: groupSentences(question, latest, { base: view.base, dimension, chosen }, words),
          remarks: [],
          spec,
          chartTitle: t('figure.chartOf', { title: `${isolate(question.title)}. ${title}` }),
          announce: title,
          table: toGroupsTable(
            withChosenOptions(question, chosen),
            latest,
            { base: view.base, dimension },
            words,
          ),
          changes: null,
          average: null,
        },
        words,
      ),
    ];
  });
}
