import { cache } from 'react';
import { getQuestionVersion } from '@/lib/data/versions';
import { database } from '@/lib/database';

/** The version of a question as its page shows it; null where nothing of that name is published. */
export const readQuestionVersion = cache(async (slug: string) => getQuestionVersion(await database(), slug));
