import { cache } from 'react';
import { getQuestionVersion, getWaveVersion } from '@/lib/data/versions';
import { database } from '@/lib/database';

/** The version of a question as its page shows it; null where nothing of that name is published. */
export const readQuestionVersion = cache(async (slug: string) => getQuestionVersion(await database(), slug));

/** The version of a wave as its page shows it; null where the public has none of that name. */
export async function readWaveVersion(slug: string): Promise<string | null> {
  return getWaveVersion(await database(), slug);
}
