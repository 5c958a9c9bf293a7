import type { ApiList } from '@/lib/answers/api/answer-list';
import { toClaimAnswer } from '@/lib/answers/api/to-answers';
import { listQuotedClaims } from '@/lib/data/claims/claims';
import { claimsParameters } from '@/lib/domain/api/api-parameters';

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
