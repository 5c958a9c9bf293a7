import { cached } from '@/lib/cache';
import { getQuestionVersion, getWaveVersion } from '@/lib/data/versions';
import { questionTag, waveTag } from '@/lib/domain/cache-tags';

/** The version of a question as its page shows it; null where nothing of that name is published. */
export function readQuestionVersion(slug: string): Promise<string | null> {
  return cached(getQuestionVersion, { name: 'question-version', tags: [questionTag(slug)] }, slug);
}

/** The version of a wave as its page shows it; null where the public has none of that name. */
export function readWaveVersion(slug: string): Promise<string | null> {
  return cached(getWaveVersion, { name: 'wave-version', tags: [waveTag(slug)] }, slug);
}
