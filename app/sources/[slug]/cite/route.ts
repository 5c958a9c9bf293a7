import { answerCite } from '@/app/cite-answer';

export async function GET(
  request: Request,
  { params }: RouteContext<'/sources/[slug]/cite'>,
): Promise<Response> {
  return answerCite(request, 'source', (await params).slug);
}
