'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { publishProposal } from '@/app/admin/_parts/edited-things';
import { officeForm } from '@/app/admin/_parts/office-form';
import { getProposal } from '@/lib/data/proposals/proposals';
import { returnProposal, withdrawProposal } from '@/lib/data/proposals/write-proposal';
import { versionField } from '@/lib/domain/entry/typed-fields';
import { RuleError } from '@/lib/domain/rule-error';
import { textSchema } from '@/lib/domain/values/text';

const key = z.string().min(1).max(100);

/** Makes public what was proposed, as it was looked at. */
export const publish = officeForm(
  'publisher',
  z.object({ key, version: versionField }),
  async (looked, { publisher, db }) => {
    const proposal = await getProposal(db, looked.key);
    if (!proposal) throw new RuleError('proposal_absent');
    const publication = { publisher, reason: proposal.reason, proposal: looked };
    const { slug } = await publishProposal(db, proposal, publication);
    redirect(`/admin/${proposal.word}s/${slug}?done=saved`);
  },
);

/** Sends a proposal back to its author, with what is to be mended. */
export const giveBack = officeForm(
  'publisher',
  z.object({ key, reason: textSchema.max(2000) }),
  async (given, { publisher, db }) => {
    await returnProposal(db, { publisher, key: given.key, comment: given.reason });
    redirect('/admin');
  },
);

/** Takes back what one proposed oneself. */
export const withdraw = officeForm('editor', z.object({ key }), async (of, { editor, db }) => {
  await withdrawProposal(db, { editor, key: of.key });
  redirect('/admin');
});
