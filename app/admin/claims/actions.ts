'use server';

import { answerButton, answerEdit, versionSchema } from '@/app/admin/_parts/answer-edit';
import type { EditAnswer } from '@/components/housekeeping/edit-answer';
import { getClaim, getFigure } from '@/lib/data/claims/claim-sheet';
import { createClaim, deleteClaim, updateClaim } from '@/lib/data/claims/write-claim';
import { claimContentSchema, claimEditSchema } from '@/lib/domain/entry/claim-edit';
import { database } from '@/lib/request/database';
import { answerProblem } from '@/lib/request/form-action';
import { editorOrProblem, publisherOrProblem } from '@/lib/sign-in/auth';
import { claimWords, writeFigure } from './claim-words';

const labels: Readonly<Record<string, string>> = {
  source: claimWords.source,
  sentence: claimWords.sentence,
  verbatim: claimWords.verbatim,
  locator: claimWords.locator,
  estimate: claimWords.figure,
};

/** Ties a sentence to the figure that it quotes. */
export async function create(before: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { ...answerProblem(form, problem), conflict: before?.conflict };
  return answerEdit(before, form, {
    schema: claimContentSchema,
    save: async (content) => createClaim(await database(), { editor, content }),
    stored: async () => null,
    labelOf: (field) => field,
    hrefOf: (slug) => `/admin/claims/${slug}?done=created`,
  });
}

/** Saves what somebody changed of a claim. */
export async function save(
  slug: string,
  before: EditAnswer | undefined,
  form: FormData,
): Promise<EditAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { ...answerProblem(form, problem), conflict: before?.conflict };
  return answerEdit(before, form, {
    schema: claimEditSchema,
    save: async (edit) => updateClaim(await database(), { editor, slug, edit }),
    stored: async () => {
      const claim = await getClaim(await database(), slug);
      if (!claim) return null;
      const { source, sentence, verbatim, locator, estimate } = claim.content;
      return {
        version: claim.version,
        fields: { source, sentence, verbatim: String(verbatim), locator: locator ?? '' },
        chosen: { name: 'estimate', stands: String(estimate), write: writeFigureNumbered },
      };
    },
    labelOf: (field) => labels[field] ?? field,
    hrefOf: (saved) => `/admin/claims/${saved}?done=saved`,
  });
}

/** Removes a claim. */
export async function remove(_: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerButton(form, versionSchema, {
    run: async (of) => deleteClaim(await database(), { publisher, ...of }),
    hrefOf: () => '/admin/claims?done=deleted',
  });
}

async function writeFigureNumbered(number: string): Promise<string> {
  const figure = await getFigure(await database(), Number(number));
  return figure ? writeFigure(figure) : number;
}
