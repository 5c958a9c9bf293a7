import { listRoutes } from '@/app/api/answer-list';
import { estimateList } from '@/app/api/lists/results';

/** Published values. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(estimateList);
