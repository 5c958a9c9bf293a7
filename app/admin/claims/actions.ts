'use server';

import { redirect } from 'next/navigation';
import { officeEdit, versionSchema } from '@/app/admin/_parts/office-edit';
import { officeForm } from '@/app/admin/_parts/office-form';
import { getClaim, getFigure } from '@/lib/data/claims/claim-sheet';
import { createClaim, deleteClaim, updateClaim } from '@/lib/data/claims/write-claim';
import type { Database } from '@/lib/data/db';
import { claimContentSchema, claimEditSchema } from '@/lib/domain/entry/claim-edit';
import type { Words } from '@/lib/words/words';
import { claimWords, writeFigure } from './claim-words';

const labels = (words: Words): Readonly<Record<string, string>> => ({
  source: claimWords(words).source,
  sentence: claimWords(words).sentence,
  verbatim: claimWords(words).verbatim,
  locator: claimWords(words).locator,
  estimate: claimWords(words).figure,
});

/** Ties a sentence to the figure that it quotes. */
export const create = officeForm('editor', claimContentSchema, async (content, { editor, db }) => {
  const { slug } = await createClaim(db, { editor, content });
  redirect(`/admin/claims/${slug}?done=created`);
});

/** Saves what somebody changed of a claim. */
export const save = officeEdit('editor', claimEditSchema, ({ editor, db, words }, slug) => ({
  save: (edit) => updateClaim(db, { editor, slug, edit }),
  stored: async () => {
    const claim = await getClaim(db, slug);
    if (!claim) return null;
    const { source, sentence, verbatim, locator, estimate } = claim.content;
    return {
      version: claim.version,
      fields: { source, sentence, verbatim: String(verbatim), locator: locator ?? '' },
      chosen: {
        name: 'estimate',
        stands: String(estimate),
        write: (number) => writeNumbered(db, number, words),
      },
    };
  },
  labelOf: (field) => labels(words)[field] ?? field,
  hrefOf: (saved) => `/admin/claims/${saved}?done=saved`,
}));

/** Removes a claim. */
export const remove = officeForm('publisher', versionSchema, async (of, { publisher, db }) => {
  await deleteClaim(db, { publisher, ...of });
  redirect('/admin/claims?done=deleted');
});

/** The figure of a number in words. */
async function writeNumbered(db: Database, number: string, words: Words): Promise<string> {
  const figure = await getFigure(db, Number(number));
  return figure ? writeFigure(figure, words) : number;
}
