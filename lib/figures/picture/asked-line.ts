import { nOf } from '@/lib/domain/reading/base-n';
import { findBase } from '@/lib/domain/record/question-view';
import { writeN } from '@/lib/figures/base-texts';
import type { Words } from '@/lib/words/words';
import type { QuestionFigure } from './question-figure';

/** Who asked how many, and when, of the latest wave that a figure shows; what is missing says why. */
export function askedLine({ asked, view }: QuestionFigure, words: Words): string {
  const { t } = words;
  const [latest] = asked;
  const base = latest && findBase(latest.item, view);
  if (!latest || !base) return '';
  const { sheet, item } = latest;
  const { pollsters } = sheet.disclosure;
  const n = nOf({ sheet, item, base });
  const short = (missing: 'not_stated' | 'not_applicable' | 'not_entered') => t(`missing.short.${missing}`);
  return t('embed.asked', {
    waves: asked.length,
    pollster:
      'value' in pollsters
        ? words.names(pollsters.value)
        : t('figure.pollsterMissing', { missing: short(pollsters.missing) }),
    period: words.fieldwork(sheet.disclosure) ?? t('missing.not_entered'),
    n:
      'value' in n
        ? t('base.n', { n: writeN(n, words) })
        : t('figure.tip.sampleMissing', { missing: short(n.missing) }),
  });
}
