import { cached } from '@/lib/cache';
import { getClaimNames, getQuotedClaim } from '@/lib/data/claims';
import type { Database } from '@/lib/data/db';
import { getAskedQuestion } from '@/lib/data/questions';
import { listPublicRevisions } from '@/lib/data/revisions';
import { getWave, getWaveStanding } from '@/lib/data/waves';
import { claimTag, questionTag, sourceTag, waveTag } from '@/lib/domain/cache-tags';
import { sourcesOfItems } from '@/lib/domain/source-standing';

/** A claim with all that its page says, kept until the claim, its document or what it quotes changes; null without one. */
export async function readClaim(slug: string) {
  const names = await cached(getClaimNames, { name: 'claim-names', tags: [claimTag(slug)] }, slug);
  if (!names) return null;
  const tags = [claimTag(slug), sourceTag(names.source), waveTag(names.wave), questionTag(names.question)];
  return cached(readWhole, { name: 'claim', tags }, slug);
}

async function readWhole(db: Database, slug: string) {
  const quotedClaim = await getQuotedClaim(db, slug);
  if (!quotedClaim) return null;
  const { wave: waveSlug, question: questionSlug } = quotedClaim.claim.estimate;
  const [wave, standing, question, revisions] = [
    await getWave(db, waveSlug),
    await getWaveStanding(db, waveSlug),
    await getAskedQuestion(db, questionSlug),
    await listPublicRevisions(db, waveSlug),
  ];
  if (!wave || !standing || !question) return null;
  return { quotedClaim, question, standing, revisions, waveSources: sourcesOfItems(wave.items) };
}
