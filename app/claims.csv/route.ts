import { answerClaims } from '@/lib/answers/tables/claim-table';

/** A build has no register. */
export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerClaims('csv');
}
