import { listRoutes } from '@/app/api/answer-list';
import { questionList } from '@/app/api/lists/questions';

/** Questions that something is published of. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(questionList);
