import { answerClaim } from '@/app/claim-table';

/** Asked whether it has changed, which a kept answer cannot say; what is read for it is kept. */
export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/claims/[slug]/claim.json'>,
): Promise<Response> {
  return answerClaim(request, 'json', (await params).slug);
}
