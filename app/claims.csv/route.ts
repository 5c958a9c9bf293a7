import { answerClaims } from '@/app/claim-table';

/** A build has no register. */
export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerClaims('csv');
}
