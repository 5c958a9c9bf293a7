import { listRoutes } from '@/lib/answers/api/answer-list';
import { sourceList } from '@/lib/answers/api/lists/sources-list';

/** Sources that something published was taken from. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(sourceList);
