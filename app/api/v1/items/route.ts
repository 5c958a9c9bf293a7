import { listRoutes } from '@/app/api/answer-list';
import { itemList } from '@/app/api/lists/results';

/** Published items. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(itemList);
