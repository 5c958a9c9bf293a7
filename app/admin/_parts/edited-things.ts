import { editedClaim } from '@/app/admin/claims/edited-claim';
import { editedOrganisation } from '@/app/admin/organisations/edited-organisation';
import { editedQuestion } from '@/app/admin/questions/edited-question';
import { editedSource } from '@/app/admin/sources/edited-source';
import { createClaim } from '@/lib/data/claims/write-claim';
import type { Database } from '@/lib/data/db';
import type { Kept, Publication } from '@/lib/data/edit/write-edit';
import { claimContentSchema } from '@/lib/domain/entry/claim-edit';
import type { Proposal, ProposedWord } from '@/lib/domain/entry/proposal';
import { readTypedFields } from '@/lib/request/form-action';
import type { Words } from '@/lib/words/words';
import { applyProposal } from './office-edit';

/**
 * Makes public what somebody proposed, as it was looked at.
 * @throws RuleError `proposal_overtaken`, `proposal_wrong`, `proposal_changed`, and what a change of the thing throws.
 */
export async function publishProposal(
  db: Database,
  { word, slug, ...proposal }: Proposal,
  publication: Publication,
): Promise<Kept> {
  const { publisher } = publication;
  if (slug === null) {
    const content = readTypedFields(claimContentSchema, proposal.fields);
    return createClaim(db, { editor: publisher, publication, content });
  }
  const of = { ...proposal, slug, publication };
  if (word === 'organisation') return applyProposal(editedOrganisation, db, of);
  if (word === 'question') return applyProposal(editedQuestion, db, of);
  return word === 'source' ? applyProposal(editedSource, db, of) : applyProposal(editedClaim, db, of);
}

/** What a field of a thing is called: `title`, `options.label`. */
export function labelOfField(word: ProposedWord, field: string, words: Words): string {
  const labels = {
    organisation: editedOrganisation.labelOf,
    question: editedQuestion.labelOf,
    source: editedSource.labelOf,
    claim: editedClaim.labelOf,
  };
  return labels[word](field, words);
}
