import { namedRoutes } from '@/lib/answers/api/answer-one';
import { pageOf, toItemAnswer } from '@/lib/answers/api/to-answers';
import { getQuestionVersion } from '@/lib/data/find/versions';
import { getQuestion } from '@/lib/data/questions/questions';

/** A question with its published items. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = namedRoutes(async (db, slug) => {
  const found = await getQuestion(db, slug);
  if (!found) return null;
  const items = found.items.map(toItemAnswer);
  const version = await getQuestionVersion(db, slug);
  return { ...found.question, page: pageOf('questions', slug), version, items };
});
