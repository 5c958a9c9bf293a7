'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeForm } from '@/app/admin/_parts/office-form';
import { putBackDraft } from '@/lib/data/drafts/put-back-draft';
import { restoreBefore } from '@/lib/data/edit/restore-deleted';
import { restoreRemoved } from '@/lib/data/edit/restore-removed';
import { editFrameSchema, versionField } from '@/lib/domain/entry/typed-fields';

const removedSchema = z.object({
  revision: z.coerce.number().int().min(1),
  /** The page of the thing. */
  href: z.string().regex(/^\/admin\/[a-z]+\/[a-z0-9-]+$/),
  /** Why, for readers, where they see it. */
  reason: editFrameSchema.shape.reason,
});
const discardedSchema = removedSchema.pick({ revision: true });
const schema = removedSchema.extend({ version: versionField });

/** Puts a thing back as it was before one of its revisions. */
export const restore = officeForm('publisher', schema, async ({ href, ...before }, { publisher, db }) => {
  await restoreBefore(db, { publisher, ...before });
  redirect(`${href}?done=restored`);
});

/** Puts back a thing that one of its revisions removed. */
export const putBack = officeForm(
  'publisher',
  removedSchema,
  async ({ href, ...removed }, { publisher, db }) => {
    await restoreRemoved(db, { publisher, ...removed });
    redirect(`${href}?done=restored`);
  },
);

/** Puts back a draft that one of its revisions discarded. */
export const takeUp = officeForm('editor', discardedSchema, async ({ revision }, { editor, db }) => {
  const { key } = await putBackDraft(db, { editor, revision });
  redirect(`/admin/drafts/${key}`);
});
