import { listRoutes } from '@/app/api/answer-list';
import { waveList } from '@/app/api/lists/waves';

/** Published waves. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(waveList);
