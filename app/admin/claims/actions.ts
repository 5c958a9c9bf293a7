'use server';

import { z } from 'zod';
import type { EditAnswer } from '@/components/housekeeping/edit-answer';
import { database } from '@/lib/cache';
import { getClaim } from '@/lib/data/housekeeping/claims';
import { createClaim, deleteClaim, updateClaim } from '@/lib/data/housekeeping/write-claim';
import { claimContentSchema, claimEditSchema } from '@/lib/domain/housekeeping/claim-edit';
import { versionField } from '@/lib/domain/housekeeping/typed-fields';
import { slugSchema } from '@/lib/domain/slug';
import { answerButton, answerEdit } from '../answer-edit';
import { claimWords } from './claim-words';

/** Ties a sentence to the figure that it quotes. */
export async function create(before: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  return answerEdit(before, form, {
    schema: claimContentSchema,
    save: async (content, editor) => createClaim(await database(), { editor, content }),
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
  return answerEdit(before, form, {
    schema: claimEditSchema,
    save: async (edit, editor) => updateClaim(await database(), { editor, slug, edit }),
    stored: async () => {
      const claim = await getClaim(await database(), slug);
      if (!claim) return null;
      const { source, sentence, locator } = claim.content;
      return { version: claim.version, fields: { source, sentence, locator: locator ?? '' } };
    },
    labelOf: (field) =>
      field === 'source' || field === 'sentence' || field === 'locator' ? claimWords[field] : field,
    hrefOf: (saved) => `/admin/claims/${saved}?done=saved`,
  });
}

const versionSchema = z.object({ slug: slugSchema, version: versionField });

/** Removes a claim. */
export async function remove(_: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  return answerButton(form, versionSchema, {
    run: async (of, publisher) => deleteClaim(await database(), { publisher, ...of }),
    hrefOf: () => '/admin/claims?done=deleted',
  });
}
