import { cache } from 'react';
import { getQuestion } from '@/lib/data/questions/questions';
import { database } from './database';

/** A question with its published items, read once for a page; null where nothing of that name is published. */
export const readQuestion = cache(async (slug: string) => getQuestion(await database(), slug));
