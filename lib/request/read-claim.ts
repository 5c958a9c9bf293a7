import { cache } from 'react';
import { getQuotedClaim } from '@/lib/data/claims/claims';
import { listPublicRevisions } from '@/lib/data/log/revisions';
import { getAskedQuestion } from '@/lib/data/questions/questions';
import { getWave, getWaveStanding } from '@/lib/data/waves/waves';
import { sourcesOfItems } from '@/lib/domain/reading/source-standing';
import { database } from './database';

/** A claim with all that its page says, read once for a page; null without one. */
export const readClaim = cache(async (slug: string) => {
  const db = await database();
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
});
