import { listRoutes } from '@/lib/answers/api/answer-list';
import { questionList } from '@/lib/answers/api/lists/questions-list';

/** Questions that something is published of. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(questionList);
