import { listRoutes } from '@/app/api/answer-list';
import { organisationList } from '@/app/api/lists/organisations';

/** Organisations that something published names. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoutes(organisationList);
