import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import { isMain, toStatements } from '@/lib/domain/reading/statements';
import type { PlacedBase } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import type { Words } from '@/lib/words/words';
import { toChartTexts } from './chart-texts';
import { containFault } from './contain-fault';
import { toBarsSpec } from './question-charts';
import { writeStatements } from './statement-texts';

/** The base that a claim quotes from, drawn and in words. */
export type ClaimFigure = { spec: ChartSpec | null; sentence: string };

/** What a claim quotes from; without a drawing where it cannot be made. */
export function toClaimFigure(
  question: Question,
  quoted: PlacedBase,
  period: string,
  words: Words,
): ClaimFigure {
  return containFault<ClaimFigure>(
    `The figure of a claim on ${question.slug}`,
    () => ({
      spec: toBarsSpec(question, quoted, quoted.base, toChartTexts(words)),
      sentence: writeStatements(
        toStatements(quoted, { previous: null, finding: null }).filter(isMain),
        period,
        words,
      ).join(' '),
    }),
    () => ({ spec: null, sentence: words.t('figure.fault') }),
  );
}
