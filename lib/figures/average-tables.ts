import type { AnswerAverage, AveragedEstimate } from '@/lib/domain/reading/question-average';
import type { PollAverage } from '@/lib/domain/statistics/poll-average';
import { valueOf } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';
import type { FigureCell, FoldedTable, FoldedTables } from './figure-view';
import { periodOf } from './uncertainty-texts';

/** So many weights stand on a page at most: those of earlier waves are next to nothing. */
const mostWeights = 40;

type Smoothed = Extract<PollAverage<AveragedEstimate>, { kind: 'smoothed' }>;

/**
 * How the averages of a trend came about: the house effects, what each wave weighs, and the parameters; null where nothing
 * is averaged.
 */
export function toAverageTables(
  averages: ReadonlyMap<string, AnswerAverage>,
  words: Words,
): FoldedTables | null {
  const smoothed = [...averages].flatMap(([label, { average }]): [string, Smoothed][] =>
    average.kind === 'smoothed' ? [[label, average]] : [],
  );
  if (smoothed.length === 0) return null;
  return {
    title: words.t('average.title'),
    notes: [words.t('average.note')],
    groups: [houseTable(smoothed, words), parameterTable(smoothed, words), weightTable(smoothed, words)],
  };
}

function houseTable(smoothed: [string, Smoothed][], words: Words): FoldedTable {
  const { t } = words;
  const names = new Map(
    smoothed.flatMap(([, { waves }]) =>
      waves.map(({ wave }) => [wave.house, pollsterOf(wave, words)] as const),
    ),
  );
  return {
    ...tableOf('houses', t('average.houses')),
    notes: [t('average.housesNote')],
    columns: [
      { label: t('question.pollster'), isNumber: false },
      { label: t('average.waves'), isNumber: true },
      ...smoothed.map(([label]) => ({ label, isNumber: true })),
    ],
    rows: [...names].map(([house, name]) => ({
      ...rowOf(house),
      cells: [
        { text: name },
        { text: words.count(mostWavesOf(house, smoothed)) },
        ...smoothed.map(([, { houses }]): FigureCell => {
          const found = houses.find((one) => one.house === house);
          if (!found) return { text: '' };
          return {
            text: words.signedPoints(found.effectPts, 1),
            note: t('average.error', { error: words.decimal(found.standardErrorPts, 1) }),
          };
        }),
      ],
    })),
  };
}

function mostWavesOf(house: string, smoothed: [string, Smoothed][]): number {
  return Math.max(
    ...smoothed.map(([, { waves }]) => waves.filter(({ wave }) => wave.house === house).length),
  );
}

function parameterTable(smoothed: [string, Smoothed][], words: Words): FoldedTable {
  const { t } = words;
  return {
    ...tableOf('parameters', t('average.parameters')),
    columns: [
      { label: t('question.answer'), isNumber: false },
      { label: t('average.perDay'), isNumber: true },
      { label: t('average.ofHouses'), isNumber: true },
      { label: t('average.logLikelihood'), isNumber: true },
    ],
    rows: smoothed.map(([label, { sdPerDayPts, houseSdPts, logLikelihood }]) => ({
      ...rowOf(label),
      cells: [
        { text: label },
        { text: words.decimal(sdPerDayPts, 3) },
        { text: words.decimal(houseSdPts, 2) },
        { text: words.points(logLikelihood, 1) },
      ],
    })),
  };
}

/** What each wave weighs in the latest level, the latest wave first. */
function weightTable(smoothed: [string, Smoothed][], words: Words): FoldedTable {
  const { t } = words;
  const waves = new Map(
    smoothed.flatMap(([, average]) => average.waves.map(({ wave }) => [wave.id, wave] as const)),
  );
  const latestFirst = [...waves.values()].sort((a, b) =>
    a.endDay === b.endDay ? a.id.localeCompare(b.id, 'en') : a.endDay < b.endDay ? 1 : -1,
  );
  const shown = latestFirst.slice(0, mostWeights);
  return {
    ...tableOf('weights', t('average.weights')),
    notes: [
      t('average.weightsNote'),
      ...(shown.length < latestFirst.length
        ? [t('average.latestWeights', { shown: shown.length, total: latestFirst.length })]
        : []),
    ],
    columns: [
      { label: t('question.fieldwork'), isNumber: false },
      { label: t('question.pollster'), isNumber: false },
      ...smoothed.map(([label]) => ({ label: t('question.optionShare', { option: label }), isNumber: true })),
    ],
    rows: shown.map((wave) => ({
      ...rowOf(wave.id),
      waveSlug: wave.id,
      cells: [
        { text: periodOf(wave.placed, words) },
        { text: pollsterOf(wave, words) },
        ...smoothed.map(([, average]): FigureCell => {
          const found = average.waves.find((one) => one.wave.id === wave.id);
          return { text: found ? words.points(100 * found.weight, 1) : '' };
        }),
      ],
    })),
  };
}

function pollsterOf({ placed }: AveragedEstimate, words: Words): string {
  return words.names(valueOf(placed.sheet.disclosure.pollsters) ?? []);
}

function tableOf(key: string, title: string) {
  return { key, firstDay: '', lastDay: '9999', title, notes: [], caption: title };
}

function rowOf(key: string) {
  return { key, waveSlug: '', firstDay: '', lastDay: '' };
}
