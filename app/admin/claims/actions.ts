'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeEdit, publicVersionSchema } from '@/app/admin/_parts/office-edit';
import { officeForm } from '@/app/admin/_parts/office-form';
import { createClaim, deleteClaim } from '@/lib/data/claims/write-claim';
import { propose } from '@/lib/data/proposals/write-proposal';
import { claimContentSchema, toClaimFields } from '@/lib/domain/entry/claim-edit';
import { RuleError } from '@/lib/domain/rule-error';
import { editedClaim } from './edited-claim';

/** A new claim, or what is proposed as one from now on. */
const newClaimSchema = claimContentSchema.extend({ proposal: z.string().max(100).optional() });

/** Ties a sentence to the figure that it quotes, or proposes that where readers see the figure. */
export const create = officeForm('editor', newClaimSchema, async (typed, { editor, publishing, db }) => {
  const { proposal: key, ...content } = typed;
  const publication = publishing ? { publisher: publishing, reason: '' } : undefined;
  try {
    const { slug } = await createClaim(db, { editor, publication, content });
    redirect(`/admin/claims/${slug}?done=created`);
  } catch (error) {
    if (!(error instanceof RuleError) || error.key !== 'publisher_needed') throw error;
    const fields = toClaimFields(content);
    const thing = { word: 'claim', slug: null, title: content.sentence } as const;
    const kept = await propose(db, { editor, ...thing, fields, base: {}, reason: '', key });
    redirect(`/admin/proposals/${kept.key}?done=proposed`);
  }
});

/** Saves what somebody changed of a claim. */
export const save = officeEdit(editedClaim);

/** Removes a claim. */
export const remove = officeForm('publisher', publicVersionSchema, async (of, { publisher, db }) => {
  await deleteClaim(db, { publisher, ...of });
  redirect('/admin/claims?done=deleted');
});
