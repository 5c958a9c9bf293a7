import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import { toUncertaintyStatements } from '@/lib/domain/reading/uncertainty-statements';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { findBase, listViews } from '@/lib/domain/record/question-view';
import type { Words } from '@/lib/words/words';
import { toChartTexts } from './chart-texts';
import { containFault } from './contain-fault';
import { headlineOf } from './headline';
import { toBarsSpec, toLikertSpec } from './question-charts';
import { writeUncertaintyStatement } from './uncertainty-texts';

/** An answer more has no room in a card. */
const barsShown = 4;

/** What a card shows of a finding: what was found, drawn and in words, and how certain that is. */
export type FindingFigure = { headline: string; spec: ChartSpec | null; sentence: string };

/** What the latest item of a question found among all respondents; null where nobody was asked. */
export function toFindingFigure(question: Question, asked: AskedItem, words: Words): FindingFigure | null {
  return containFault<FindingFigure | null>(
    `The card of ${question.slug}`,
    () => {
      const [view] = listViews([asked.item]);
      const base = view && findBase(asked.item, view);
      if (!view || !base) return null;
      const texts = toChartTexts(words);
      const isScale = question.options.some(({ side }) => side !== null);
      const scale = isScale ? toLikertSpec(question, [asked], view, texts) : null;
      return {
        headline: headlineOf(question, asked, words),
        spec: scale ?? toBarsSpec(question, asked, base, texts, barsShown),
        sentence: toUncertaintyStatements({ ...asked, base }, null, question.finding)
          .filter(({ kind }) => kind === 'interval' || kind === 'withheld' || kind === 'tiny_base')
          .map((statement) => writeUncertaintyStatement(statement, words))
          .join(' '),
      };
    },
    () => ({ headline: question.title, spec: null, sentence: words.t('figure.fault') }),
  );
}
