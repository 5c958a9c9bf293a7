import { answerList } from '@/app/api/answer-list';
import { organisationList } from '@/app/api/lists/organisations';
import { readingAlone } from '@/app/api/reading';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** Organisations that something published names. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, organisationList);
}
