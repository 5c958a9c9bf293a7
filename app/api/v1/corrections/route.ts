import { listRoutes } from '@/lib/answers/api/answer-list';
import { correctionList } from '@/lib/answers/api/lists/corrections-list';

/** What was done to published waves. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(correctionList);
