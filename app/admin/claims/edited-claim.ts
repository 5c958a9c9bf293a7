import type { EditedThing } from '@/app/admin/_parts/office-edit';
import { getClaim, getFigure } from '@/lib/data/claims/claim-sheet';
import { updateClaim } from '@/lib/data/claims/write-claim';
import { claimEditSchema, toClaimFields } from '@/lib/domain/entry/claim-edit';
import type { Words } from '@/lib/words/words';
import { claimWords, writeFigure } from './claim-words';

/** How claims are changed. */
export const editedClaim: EditedThing<typeof claimEditSchema> = {
  word: 'claim',
  schema: claimEditSchema,
  load: async (db, slug) => {
    const claim = await getClaim(db, slug);
    if (!claim) return null;
    const { version, content } = claim;
    return { version, title: content.sentence, fields: toClaimFields(content) };
  },
  save: updateClaim,
  labelOf: (field, words) => labels(words)[field] ?? field,
  write: async (db, field, value, words) => {
    const figure = field === 'estimate' ? await getFigure(db, Number(value)) : null;
    return figure ? writeFigure(figure, words) : value;
  },
};

function labels(words: Words): Readonly<Record<string, string>> {
  const { source, sentence, verbatim, locator, figure } = claimWords(words);
  return { source, sentence, verbatim, locator, estimate: figure };
}
