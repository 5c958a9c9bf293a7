import { answerClaims } from '@/app/claim-table';

/** Asked whether it has changed, which a kept answer cannot say; what is read for it is kept. */
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerClaims(request, 'csv');
}
