import {
  type ChosenOptions,
  chosenOf,
  drawChosen,
  withChosenOptions,
  withChosenValues,
} from '@/lib/domain/reading/chosen-options';
import { mostScaleRows, type TimeRange, thinWaves } from '@/lib/domain/reading/drawn-waves';
import { toldEstimate } from '@/lib/domain/reading/finding';
import { averageAnswer } from '@/lib/domain/reading/question-average';
import {
  listChangesBetweenWaves,
  listTrendWaves,
  previousOf,
  toTrendSpec,
} from '@/lib/domain/reading/question-trend';
import { isMain, isOfLatest, type Statement, toStatements } from '@/lib/domain/reading/statements';
import { type AskedItem, estimateOf } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { type BaseView, findBase } from '@/lib/domain/record/question-view';
import { isolate } from '@/lib/domain/values/isolate';
import type { Words } from '@/lib/words/words';
import { withAverages } from './average-drawing';
import { toAverageTables } from './average-tables';
import { averageSentences } from './average-texts';
import { baseLabel, groupLabel } from './base-texts';
import { mostPairs, toChangeTable } from './change-table';
import { toChartTexts } from './chart-texts';
import { containFault } from './contain-fault';
import { faultFigure, nothingDrawn } from './fault-figure';
import { tableNoteOf, toBarsTable, toGroupsTable, toTrendTable } from './figure-tables';
import type { FigureData } from './figure-view';
import { groupSentences } from './group-texts';
import { listDimensions, toBarsSpec, toGroupsSpec, toLikertSpec } from './question-charts';
import { rememberedAverage } from './remembered-averages';
import { writeStatements } from './statement-texts';
import { narrowedSubtitleOf, subtitleOf } from './subtitles';

/** A question with its items, and the answers of it that are shown: all where there are none. */
export type ShownQuestion = {
  question: Question;
  items: AskedItem[];
  chosen?: ChosenOptions;
  /** The part of time that is asked for; where not all waves can be drawn, those of it are. */
  range?: TimeRange;
};

const allTime: TimeRange = { from: null, to: null };

/**
 * The figures of one view of a question, the main one first; where no chosen answer has a value, one that says so. In the
 * place of one that cannot be made stands one that says that.
 */
export function toFigures(
  { question, items, chosen = [], range = allTime }: ShownQuestion,
  view: BaseView,
  words: Words,
  to: (path: string) => string,
): FigureData[] {
  const asked = { question, items, chosen, range, view, words, to };
  const of = `A figure of ${question.slug}`;
  return containFault(
    of,
    () => {
      const seen = seeView(asked);
      if (!seen) return [emptyFigure(asked)];
      return makers.flatMap(({ id, make }) =>
        containFault(
          of,
          () => make(seen),
          () => [faultFigure(id, words)],
        ),
      );
    },
    () => [faultFigure('latest', words)],
  );
}

/** What is asked to be seen: one view of a question, in a reader's words, with links through `to`. */
type Asked = Required<ShownQuestion> & { view: BaseView; words: Words; to: (path: string) => string };

/** What the figures of a view share; null where no chosen answer has a value on it. */
function seeView(asked: Asked) {
  const { question, items, chosen, range, view, words } = asked;
  const { t } = words;
  const shownItems = withChosenValues(items, view, chosen);
  const latest = shownItems.at(-1);
  const base = latest && findBase(latest.item, view);
  if (!latest || !base) return null;
  const period = words.fieldwork(latest.sheet.disclosure) ?? t('missing.not_entered');
  const waves = listTrendWaves(shownItems, view);
  const place = waves.findIndex(({ sheet }) => sheet.slug === latest.sheet.slug);
  const previous = place < 0 ? null : previousOf(waves, place);
  const statements = toStatements({ ...latest, base }, { previous, finding: question.finding, chosen });
  const write = (isSaid: (statement: Statement) => boolean) =>
    writeStatements(statements.filter(isSaid), period, words);
  const shown = withChosenOptions(question, chosen);
  const isScale = question.options.some(({ side }) => side !== null);
  const thinned = isScale ? null : thinWaves(shownItems, range);
  const drawnItems = isScale ? shownItems.slice(-mostScaleRows) : (thinned?.drawn ?? shownItems);
  const texts = toChartTexts(words);
  return {
    ...asked,
    texts,
    /** Those of the items that are drawn, and what is to be said of the others. */
    drawnItems,
    thinned: thinned && { inRange: thinned.inRange, total: thinned.total, latest: latest.sheet.slug },
    /** The question and its items with the chosen answers alone. */
    shown,
    shownItems,
    latest: { ...latest, base },
    waves,
    trend: isScale ? null : toTrendSpec(question, drawnItems, view, texts, chosen),
    likert: isScale ? toLikertSpec(question, drawnItems, view, texts) : null,
    write,
    /** What is said of the view as a whole, under the first figure. */
    main: {
      sentences: write(isMain),
      remarks: [
        ...write((statement) => !isMain(statement)),
        ...(chosen.length > 0 ? [t('figure.chosenRemark')] : []),
        ...leftOutRemarks(drawnItems.length, thinned?.inRange ?? shownItems.length, isScale, words),
      ],
      changes: toChangeTable(listChangesBetweenWaves(shown, waves, mostPairs), words),
    },
  };
}

type Seen = NonNullable<ReturnType<typeof seeView>>;

/** How the answers went through time, with their averages; none of a scale, or where there are too few waves. */
function trendFigure(seen: Seen): FigureData[] {
  const { question, items, chosen, view, words, to, shown, shownItems, latest, waves, trend, main } = seen;
  const { drawnItems, thinned } = seen;
  if (!trend) return [];
  const { base } = latest;
  const told =
    toldEstimate(question.finding, { ...base, estimates: chosenOf(base, chosen) })?.option.label ?? '';
  // Groups are rarely printed by several pollsters, and every average costs time and room.
  const averaged = view.group === null ? [...trend.spec.series.map(({ key }) => key), told] : [];
  const averages = new Map(
    [...new Set(averaged)].map((answer) => [answer, averageAnswer(waves, answer, rememberedAverage)]),
  );
  const ofTold = averages.get(told);
  const ofAverage = ofTold ? averageSentences(told, ofTold, words) : [];
  const isSmoothed = ofTold?.average.kind === 'smoothed';
  const { shown: drawn, total } = trend;
  const more = drawn < total ? [words.t('figure.moreOptions', { shown: drawn, total })] : [];
  const note = chosenNote(drawn, listAnswersOn(question, items, view).length, chosen, words);
  return [
    toFigure(seen, {
      id: 'trend',
      subtitle: `${subtitleOf(question, shownItems, view, words)}${note}`,
      narrowedSubtitle: `${narrowedSubtitleOf(question, shownItems, view, words)}${note}`,
      sentences: isSmoothed ? [...main.sentences, ...ofAverage] : main.sentences,
      remarks: [...main.remarks, ...(isSmoothed ? [] : ofAverage), ...more],
      spec: withAverages(trend.spec, averages),
      table: toTrendTable(shown, drawnItems, view, words, to),
      ...(thinned && { thinned }),
      changes: main.changes,
      average: toAverageTables(averages, words),
    }),
  ];
}

/** The answers of the latest wave, or of all waves of a scale; beside a trend it says what is of that wave alone. */
function latestFigure(seen: Seen): FigureData[] {
  const { question, items, chosen, view, words, to, shown, drawnItems, latest, texts, trend, likert } = seen;
  const isTable = likert !== null && likert.rows.length > 1;
  const note = isTable
    ? chosenNote(
        listAnswersOn(shown, drawnItems, view).length,
        listAnswersOn(question, items, view).length,
        chosen,
        words,
      )
    : chosenNote(chosenOf(latest.base, chosen).length, latest.base.estimates.length, chosen, words);
  return [
    toFigure(seen, {
      id: 'latest',
      subtitle: `${subtitleOf(question, [latest], view, words)}${note}`,
      spec: drawChosen(likert ?? toBarsSpec(question, latest, latest.base, texts), chosen),
      table: isTable ? toTrendTable(shown, drawnItems, view, words, to) : toBarsTable(latest, words, chosen),
      ...(trend ? { title: words.t('figure.latestTitle'), sentences: seen.write(isOfLatest) } : seen.main),
    }),
  ];
}

/** What a figure says of the waves that it does not draw, if there are any. */
function leftOutRemarks(shown: number, total: number, isScale: boolean, { t, count }: Words): string[] {
  if (shown >= total) return [];
  return [t(isScale ? 'figure.latestRows' : 'figure.thinned', { shown: count(shown), total: count(total) })];
}

/** The latest wave's answers by group, shown beside the total of everybody. */
function groupFigures(seen: Seen): FigureData[] {
  const { question, items, chosen, view, words, shown, texts } = seen;
  const latest = items.filter(({ item }) => listDimensions(item, view.base).length > 0).at(-1);
  if (view.group !== null || !latest) return [];
  return listDimensions(latest.item, view.base).flatMap((dimension) => {
    const ofGroups = { base: view.base, dimension };
    const whole = toGroupsSpec(question, latest, ofGroups, texts);
    const spec = whole && drawChosen(whole, chosen);
    if (!spec || spec.rows.length === 0) return [];
    const title = words.t('figure.groupsTitle', { dimension });
    const note = chosenNote(spec.rows.length, whole.rows.length, chosen, words);
    return [
      toFigure(seen, {
        id: `by-${dimension}`,
        title,
        subtitle: `${subtitleOf(question, [latest], view, words)}${note}`,
        sentences: groupSentences(question, latest, { ...ofGroups, chosen }, words),
        spec,
        chartTitle: words.t('figure.chartOf', { title: `${isolate(question.title)}. ${title}` }),
        announce: title,
        table: toGroupsTable(shown, latest, ofGroups, words),
      }),
    ];
  });
}

/** What makes the figures of a view, in their order, each with the name of its first. */
const makers = [
  { id: 'trend', make: trendFigure },
  { id: 'latest', make: latestFigure },
  { id: 'groups', make: groupFigures },
];

/** What stands in the place of a figure where no chosen answer has a value on a view's base. */
function emptyFigure(asked: Asked): FigureData {
  const { question, items, chosen, view, words } = asked;
  const subtitle = narrowedSubtitleOf(question, withChosenValues(items, view, []), view, words);
  const note = chosenNote(0, listAnswersOn(question, items, view).length, chosen, words);
  return toFigure(asked, { id: 'latest', subtitle: `${subtitle}${note}`, ...nothingDrawn(words) });
}

/** A figure of a view, with nothing where nothing is given. */
function toFigure(
  { question, view, words }: Asked,
  given: Pick<FigureData, 'id' | 'subtitle' | 'spec' | 'table'> & Partial<FigureData>,
): FigureData {
  const { t } = words;
  return {
    title: null,
    narrowedSubtitle: null,
    sentences: [],
    remarks: [],
    chartTitle: t('figure.chartOf', { title: question.title }),
    announce: t('figure.announce', { view: `${baseLabel(view.base, words)}, ${groupLabel(view, words)}` }),
    tableNote: tableNoteOf(given.table, words),
    changes: null,
    average: null,
    ...given,
  };
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
