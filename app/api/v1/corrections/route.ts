import { listRoutes } from '@/app/api/answer-list';
import { correctionList } from '@/app/api/lists/corrections';

/** What was done to published waves. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(correctionList);
