import { type ChangeBetweenWaves, verdictOfDifference } from '@/lib/domain/reading/change-between-waves';
import { fieldworkDays } from '@/lib/domain/record/wave';
import type { Words } from '@/lib/words/words';
import type { FigureCell, FoldedTable, FoldedTables } from './figure-view';
import { cannotReason, decimalsOf, periodOf, writeAspects, writeDifference } from './uncertainty-texts';

/** So many pairs of waves stand on a page at most; the table with derived columns has all. */
export const mostPairs = 12;

/**
 * The changes between a question's latest waves, each answer against its previous wave, with what can be said of them;
 * null where there is none.
 */
export function toChangeTable(
  { changes, pairs: total }: { changes: readonly ChangeBetweenWaves[]; pairs: number },
  words: Words,
): FoldedTables | null {
  const { t } = words;
  const shown = pairsOf(changes).slice(0, mostPairs);
  const compared = shown.flat().filter(isJudged).length;
  if (total === 0) return null;
  return {
    title: t('change.title'),
    notes: [
      ...(shown.length < total ? [t('change.latestPairs', { shown: shown.length, total })] : []),
      ...(compared > 1 ? [t('change.several', { count: compared })] : []),
    ],
    groups: shown.map((pair) => toGroup(pair, words)),
  };
}

/** Changes between the same two waves, one pair after the other. */
function pairsOf(changes: readonly ChangeBetweenWaves[]): ChangeBetweenWaves[][] {
  const pairs: ChangeBetweenWaves[][] = [];
  for (const change of changes) {
    const pair = pairs.at(-1);
    if (pair?.[0]?.current.sheet.slug === change.current.sheet.slug) pair.push(change);
    else pairs.push([change]);
  }
  return pairs;
}

function toGroup(pair: ChangeBetweenWaves[], words: Words): FoldedTable {
  const { t } = words;
  const [first] = pair;
  if (!first) throw new RangeError('a pair of waves without a change');
  const { sheet } = first.current;
  const days = fieldworkDays(sheet.disclosure);
  const title = t('change.periods', {
    from: periodOf(first.previous, words),
    to: periodOf(first.current, words),
  });
  const hasChance = pair.some(isJudged);
  return {
    key: sheet.slug,
    firstDay: days?.firstDay ?? '',
    lastDay: days?.lastDay ?? '',
    title,
    notes: pairNotes(pair, words),
    caption: title,
    columns: [
      { label: t('change.answer'), isNumber: false },
      { label: t('change.shares'), isNumber: true },
      { label: t('change.difference'), isNumber: true },
      { label: t('change.interval'), isNumber: true },
      ...(hasChance ? [{ label: t('change.chance'), isNumber: true }] : []),
    ],
    rows: pair.map((change) => ({
      key: change.current.estimate.option.label,
      waveSlug: sheet.slug,
      firstDay: '',
      lastDay: '',
      cells: toCells(change, words).slice(0, hasChance ? 5 : 4),
    })),
  };
}

/** What holds for all answers of two waves: what differs, what is not known, and what is assumed. */
function pairNotes(pair: readonly ChangeBetweenWaves[], words: Words): string[] {
  const { t } = words;
  const { differsIn, notKnown } = pair[0]?.comparability ?? { differsIn: [], notKnown: [] };
  if (differsIn.length > 0)
    return [
      t('change.differenceNote', { differs: writeDifference(differsIn, words) }),
      ...(pair.some(isJudged) ? [t('change.differenceInterval')] : []),
    ];
  return [
    ...(notKnown.length > 0 ? [t('change.asFarAs', { aspects: writeAspects(notKnown, words) })] : []),
    ...(pair.some(({ kind }) => kind === 'indicative') ? [t('change.indicativeNote')] : []),
  ];
}

function toCells(change: ChangeBetweenWaves, words: Words): FigureCell[] {
  const { previous, current } = change;
  return [
    { text: current.estimate.option.label, ...verdictNote(change, words) },
    {
      text: words.t('change.values', {
        from: words.bareShare(previous.estimate),
        to: words.bareShare(current.estimate),
      }),
    },
    ...numberCells(change, words),
  ];
}

/** What can be said of one answer; where the waves differ, of the difference of its figures. */
function verdictNote(change: ChangeBetweenWaves, words: Words): Pick<FigureCell, 'note'> {
  if (change.verdict !== 'cannot') return { note: words.t(`change.short.${change.verdict}`) };
  const { difference } = change;
  if (isJudged(change) && difference)
    return { note: words.t(`change.ofDifference.${verdictOfDifference(difference)}`) };
  return { note: words.t('change.cannotShort', { reason: cannotReason(change, words) }) };
}

/** Whether a difference is held against sampling error, be it called a change or not. */
function isJudged({ difference, isTiny }: ChangeBetweenWaves): boolean {
  return difference !== null && !isTiny;
}

/** The difference, its interval and the chance of one as large; nothing where a side has no interval, or a tiny base. */
function numberCells(change: ChangeBetweenWaves, words: Words): FigureCell[] {
  const { difference } = change;
  if (difference === null || change.isTiny) return [{ text: '' }, { text: '' }, { text: '' }];
  return [
    { text: words.signedPoints(difference.changePts, decimalsOf(change)) },
    {
      text: words.t('uncertainty.range', {
        low: words.points(difference.lowPts, 1),
        high: words.points(difference.highPts, 1),
      }),
    },
    { text: writeChance(difference.chance, words) },
  ];
}

const leastChance = 0.001;

function writeChance(chance: number, words: Words): string {
  if (chance < leastChance) return words.t('change.chanceBelow', { chance: words.decimal(leastChance, 3) });
  return words.decimal(chance, 3);
}
