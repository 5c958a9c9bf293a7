import { namedRoutes } from '@/app/api/answer-one';
import { toClaimAnswer } from '@/app/api/to-answers';
import { getQuotedClaim } from '@/lib/data/claims';

/** A sentence with the value that it quotes. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = namedRoutes(async (db, slug) => {
  const found = await getQuotedClaim(db, slug);
  return found && toClaimAnswer(found);
});
