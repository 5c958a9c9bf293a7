import { listRoutes } from '@/app/api/answer-list';
import { claimList } from '@/app/api/lists/claims';

/** Sentences that quote published values. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(claimList);
