import { listRoutes } from '@/lib/answers/api/answer-list';
import { waveList } from '@/lib/answers/api/lists/waves-list';

/** Published waves. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(waveList);
