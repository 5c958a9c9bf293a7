import { answerCite } from '@/app/cite-answer';

/** Names the day on which it is asked. */
export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/waves/[slug]/cite'>,
): Promise<Response> {
  return answerCite(request, 'wave', (await params).slug);
}
