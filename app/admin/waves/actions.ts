'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeForm } from '@/app/admin/_parts/office-form';
import { createDraft, openCorrection } from '@/lib/data/drafts/write-drafts';
import { restoreWave } from '@/lib/data/waves/restore-wave';
import { getWave } from '@/lib/data/waves/waves';
import { reinstateWave, withdrawWave } from '@/lib/data/waves/withdraw-wave';
import { blankEntry } from '@/lib/domain/entry/blank-entry';
import { toNextEntry } from '@/lib/domain/entry/next-entry';
import { slugSchema } from '@/lib/domain/values/slug';
import { cleanText } from '@/lib/domain/values/text';
import { guard, leadToSignIn } from '@/lib/sign-in/auth';

/** Begins a draft with blank fields for one source and one question, and opens it. */
export const newWave = guard<'editor', [], void>(
  'editor',
  async ({ editor, db }) => {
    const { key } = await createDraft(db, { editor, entry: blankEntry });
    redirect(`/admin/drafts/${key}`);
  },
  leadToSignIn,
);

const waveForm = z.object({ wave: slugSchema });

/** Begins a draft of the wave after another, with what stays the same, and opens it. */
export const newWaveLike = officeForm('editor', waveForm, async ({ wave: slug }, { editor, db }) => {
  const wave = await getWave(db, slug);
  const { key } = await createDraft(db, { editor, entry: wave ? toNextEntry(wave) : blankEntry });
  redirect(`/admin/drafts/${key}`);
});

/** Begins a correction of a published wave, or goes on with the one that has been begun. */
export const correct = officeForm('editor', waveForm, async ({ wave }, { editor, db }) => {
  const { key } = await openCorrection(db, { editor, wave });
  redirect(`/admin/drafts/${key}`);
});

const reason = z
  .string({ error: 'reason_required' })
  .overwrite(cleanText)
  .min(1, 'reason_required')
  .max(2000);
const version = z.coerce.number().int().min(1);
const standingForm = z.object({
  wave: slugSchema,
  version,
  reason,
  to: z.enum(['withdrawn', 'published']),
});

/** Withdraws a published wave, or reinstates a withdrawn one, and says why. */
export const changeStanding = officeForm('publisher', standingForm, async (asked, { publisher, db }) => {
  const { wave, to, ...change } = asked;
  const command = to === 'withdrawn' ? withdrawWave : reinstateWave;
  const { slug } = await command(db, { publisher, slug: wave, ...change });
  redirect(`/admin/waves/${slug}`);
});

const restoreForm = z.object({ revision: z.coerce.number().int().min(1), version, reason });

/** Puts a wave back as it was after one of its revisions, and says why. */
export const restore = officeForm('publisher', restoreForm, async (command, { publisher, db }) => {
  const { slug } = await restoreWave(db, { publisher, ...command });
  redirect(`/admin/waves/${slug}`);
});
