import { answerClaim } from '@/app/claim-table';

export async function GET(
  request: Request,
  { params }: RouteContext<'/claims/[slug]/claim.csv'>,
): Promise<Response> {
  return answerClaim(request, 'csv', (await params).slug);
}
