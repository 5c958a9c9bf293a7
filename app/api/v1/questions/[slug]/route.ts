import { answerNamed } from '@/app/api/answer-one';
import { readingAlone } from '@/app/api/reading';
import { pageOf, toItemAnswer } from '@/app/api/to-answers';
import { getQuestion } from '@/lib/data/questions';
import { getQuestionVersion } from '@/lib/data/versions';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** A question with its published items. */
export const GET = answerNamed(async (db, slug) => {
  const found = await getQuestion(db, slug);
  if (!found) return null;
  const items = found.items.map(toItemAnswer);
  const version = await getQuestionVersion(db, slug);
  return { ...found.question, page: pageOf('questions', slug), version, items };
});
