import { answerCite } from '@/app/cite-answer';

export async function GET(
  request: Request,
  { params }: RouteContext<'/waves/[slug]/cite'>,
): Promise<Response> {
  return answerCite(request, 'wave', (await params).slug);
}
