import { listRoutes } from '@/lib/answers/api/answer-list';
import { claimList } from '@/lib/answers/api/lists/claims-list';

/** Sentences that quote published values. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(claimList);
