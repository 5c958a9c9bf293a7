import { listRoutes } from '@/lib/answers/api/answer-list';
import { estimateList } from '@/lib/answers/api/lists/results-list';

/** Published values. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(estimateList);
