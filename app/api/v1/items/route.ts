import { listRoutes } from '@/lib/answers/api/answer-list';
import { itemList } from '@/lib/answers/api/lists/results-list';

/** Published items. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(itemList);
