import { answerNamed } from '@/app/api/answer-one';
import { readingAlone } from '@/app/api/reading';
import { toClaimAnswer } from '@/app/api/to-answers';
import { getQuotedClaim } from '@/lib/data/claims';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** A sentence with the value that it quotes. */
export const GET = answerNamed(async (db, slug) => {
  const found = await getQuotedClaim(db, slug);
  return found && toClaimAnswer(found);
});
