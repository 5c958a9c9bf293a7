'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeForm } from '@/app/admin/_parts/office-form';
import { publishDraft } from '@/lib/data/drafts/publish-draft';
import { checkItem, returnDraft, takeBack } from '@/lib/data/drafts/review-draft';
import { RuleError } from '@/lib/domain/rule-error';
import { cleanText } from '@/lib/domain/values/text';
import { env } from '@/lib/env';

const key = z.string().min(1).max(100);
const checkForm = z.object({ key, item: key, checked: z.literal('on').optional() });

/** Notes that an item was compared with its source, or takes the note back. */
export const check = officeForm('publisher', checkForm, async ({ checked, ...of }, { publisher, db }) => {
  await checkItem(db, { publisher, ...of, checked: checked !== undefined });
  refresh();
});

const publishForm = z.object({ key, version: z.coerce.number().int().min(1) });

/** Publishes a draft as it was looked at. */
export const publish = officeForm('publisher', publishForm, async (draft, { publisher, db }) => {
  const result = await publishDraft(db, { publisher, ...draft, alone: env().PUBLISH_ALONE });
  if (result.kind === 'conflict') throw new RuleError('draft_changed', { editor: result.savedBy });
  if (result.kind === 'issues') throw new RuleError('draft_wrong', { count: result.issues.length });
  redirect(`/admin/waves/${result.slug}`);
});

const reason = z
  .string({ error: 'comment_required' })
  .overwrite(cleanText)
  .min(1, 'comment_required')
  .max(2000);

/** Gives a draft back to those who typed it, with what is to be mended. */
export const giveBack = officeForm(
  'publisher',
  z.object({ key, reason }),
  async (given, { publisher, db }) => {
    await returnDraft(db, { publisher, key: given.key, comment: given.reason });
    redirect('/admin');
  },
);

/** Takes one's own draft back from review, to go on typing. */
export const goOn = officeForm('editor', z.object({ key }), async (draft, { editor, db }) => {
  await takeBack(db, { editor, key: draft.key });
  redirect(`/admin/drafts/${draft.key}`);
});
