import { listRoutes } from '@/app/api/answer-list';
import { sourceList } from '@/app/api/lists/sources';

/** Sources that something published was taken from. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(sourceList);
