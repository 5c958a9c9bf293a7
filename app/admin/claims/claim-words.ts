import { editWords } from '@/app/admin/_parts/edit-texts';
import { writeBase } from '@/app/admin/_parts/office-base-texts';
import type { QuotedFigure } from '@/lib/data/claims/claim-sheet';
import type { Words } from '@/lib/words/words';

/** The words of a claim's form. */
export const claimWords = (words: Words) => {
  const { t } = words;
  return {
    ...editWords(words),
    figure: t('admin.claims.figure'),
    anotherFigure: t('admin.claims.anotherFigure'),
    source: t('admin.claims.source'),
    sourceHint: t('admin.claims.sourceHint'),
    sentence: t('admin.claims.sentence'),
    verbatim: t('admin.claims.verbatim'),
    isVerbatim: t('admin.claims.isVerbatim'),
    isRendered: t('admin.claims.isRendered'),
    locator: t('admin.claims.locator'),
  };
};

/** A figure in one sentence. */
export function writeFigure({ estimate, option, base, question, wave }: QuotedFigure, words: Words): string {
  const { t } = words;
  return t('admin.claims.quotes', {
    value: words.share(estimate),
    option,
    base: writeBase(base, words),
    question: question.title,
    wave: wave.title,
  });
}
