import { namedRoutes } from '@/lib/answers/api/answer-one';
import { toClaimAnswer } from '@/lib/answers/api/to-answers';
import { getQuotedClaim } from '@/lib/data/claims/claims';

/** A sentence with the value that it quotes. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = namedRoutes(async (db, slug) => {
  const found = await getQuotedClaim(db, slug);
  return found && toClaimAnswer(found);
});
