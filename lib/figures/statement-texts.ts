import type { Statement } from '@/lib/domain/reading/statements';
import type { Words } from '@/lib/words/words';
import { writeN } from './base-texts';
import { writeUncertaintyStatement } from './uncertainty-texts';

/** Statements as sentences in the reader's language. `period` is the time that the latest values are of. */
export function writeStatements(statements: Statement[], period: string, words: Words): string[] {
  return statements.map((statement) => writeStatement(statement, period, words));
}

function writeStatement(statement: Statement, period: string, words: Words): string {
  const { t } = words;
  switch (statement.kind) {
    case 'latest':
      return t('sentence.latest', {
        period,
        values: words.list(
          statement.estimates.map((estimate) =>
            t('sentence.valueOf', { option: estimate.option.label, value: words.share(estimate) }),
          ),
        ),
      });
    case 'n':
      return t('sentence.n', { n: writeN(statement, words) });
    case 'one_value':
      return t('sentence.oneValue');
    case 'not_reported':
      return t('sentence.notReported', { share: words.computedShare(statement.sharePct) });
    case 'sum_over':
      return t('sentence.sumOver', { sum: words.computedShare(statement.sumPct) });
    case 'sum_rounding':
      return t('sentence.sumRounding', { sum: words.computedShare(statement.sumPct) });
    case 'valid_out':
      return t('sentence.validOut', { note: statement.note });
    case 'inexact':
      return t('sentence.inexact');
    case 'year_only':
      return t('sentence.yearOnly');
    case 'interval':
    case 'withheld':
    case 'small_base':
    case 'tiny_base':
    case 'published_margin':
    case 'change':
    case 'change_missing':
    case 'lead':
    case 'net':
      return writeUncertaintyStatement(statement, words);
    case 'missing': {
      const attributes = words.list(statement.attributes.map((name) => t(`sentence.attributes.${name}`)));
      return t(statement.reason === 'not_stated' ? 'sentence.notStated' : 'sentence.notEntered', {
        attributes,
      });
    }
  }
}
