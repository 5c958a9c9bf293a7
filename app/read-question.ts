import { keepInProcess } from '@/lib/cache';
import { getQuestion } from '@/lib/data/questions';
import { questionTag } from '@/lib/domain/cache-tags';

/** As many as two comparisons hold. */
const most = 12;

/** A question with its published items, kept until something of it changes; null where nothing of that name is published. */
export const readQuestion = keepInProcess(getQuestion, {
  name: 'question',
  tagsOf: (slug: string) => [questionTag(slug)],
  most,
});
