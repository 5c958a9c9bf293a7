import { answerClaim } from '@/app/claim-table';

export async function GET(
  request: Request,
  { params }: RouteContext<'/claims/[slug]/claim.json'>,
): Promise<Response> {
  return answerClaim(request, 'json', (await params).slug);
}
