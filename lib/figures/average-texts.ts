import type { AnswerAverage } from '@/lib/domain/reading/question-average';
import type { Words } from '@/lib/words/words';

/** What the average of an answer found, or why its waves are not averaged, and which values it leaves out. */
export function averageSentences(
  option: string,
  { average, leftOut }: AnswerAverage,
  words: Words,
): string[] {
  const { t } = words;
  if (average.kind === 'not_smoothed')
    return [t(`average.${average.because}`, { count: average.waves.length })];
  const latest = average.days.at(-1);
  if (!latest) return [];
  return [
    t('average.latest', {
      option,
      count: average.houses.length,
      day: words.date(latest.day),
      level: words.decimal(latest.levelPct, 1),
      low: words.decimal(latest.lowPct, 1),
      high: words.decimal(latest.highPct, 1),
    }),
    ...leftOutSentence(leftOut, words),
  ];
}

const reasons = ['no_interval', 'no_pollster', 'differs', 'overlapping'] as const;

function leftOutSentence(leftOut: AnswerAverage['leftOut'], words: Words): string[] {
  if (leftOut.length === 0) return [];
  const parts = reasons.flatMap((reason) => {
    const count = leftOut.filter(({ because }) => because === reason).length;
    return count === 0 ? [] : [words.t(`average.leftOutBecause.${reason}`, { count })];
  });
  return [words.t('average.leftOut', { count: leftOut.length, reasons: words.list(parts) })];
}
