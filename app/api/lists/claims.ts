import { listQuotedClaims } from '@/lib/data/claims';
import { claimsParameters } from '@/lib/domain/api/api-parameters';
import type { ApiList } from '../answer-list';
import { toClaimAnswer } from '../to-answers';

/** The sentences that quote published values. */
export const claimList: ApiList<typeof claimsParameters> = {
  name: 'claims',
  parameters: claimsParameters,
  async list(db, { question, wave }, { after, limit }) {
    const filter = { ...(question !== undefined && { question }), ...(wave !== undefined && { wave }) };
    const found = await listQuotedClaims(db, { filter, limit, ...(after !== null && { after }) });
    return found.map((quoted) => ({ place: quoted.claim.slug, thing: toClaimAnswer(quoted) }));
  },
};
