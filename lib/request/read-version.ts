import { cache } from 'react';
import { getQuestionVersion } from '@/lib/data/find/versions';
import { database } from './database';

/** The version of a question as its page shows it; null where nothing of that name is published. */
export const readQuestionVersion = cache(async (slug: string) => getQuestionVersion(await database(), slug));
