import { listRoutes } from '@/lib/answers/api/answer-list';
import { organisationList } from '@/lib/answers/api/lists/organisations-list';

/** Organisations that something published names. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(organisationList);
