import type { Database, Transaction } from '@/lib/data/db';
import { type Proposal, type ProposedWord, proposalSchema } from '@/lib/domain/entry/proposal';
import type { Prisma } from '../generated/client';

const proposalSelect = {
  key: true,
  word: true,
  slug: true,
  title: true,
  status: true,
  version: true,
  fields: true,
  base: true,
  reason: true,
  comment: true,
  authorId: true,
  author: true,
  savedAt: true,
} satisfies Prisma.ProposalSelect;

function toProposal(row: Prisma.ProposalGetPayload<{ select: typeof proposalSelect }>): Proposal {
  return proposalSchema.parse({ ...row, savedAt: row.savedAt.toISOString() });
}

/** The proposal of this key, or null where there is none, as after it was made public. */
export async function getProposal(db: Database | Transaction, key: string): Promise<Proposal | null> {
  const row = await db.proposal.findUnique({ where: { key }, select: proposalSelect });
  return row && toProposal(row);
}

/** Proposals, those in review first, then the one saved last first; of one thing, or of all. */
export async function listProposals(
  db: Database,
  of: { word: ProposedWord; slug: string } | null,
): Promise<Proposal[]> {
  const rows = await db.proposal.findMany({
    where: of ?? {},
    select: proposalSelect,
    orderBy: [{ status: 'asc' }, { savedAt: 'desc' }],
  });
  return rows.map(toProposal);
}
