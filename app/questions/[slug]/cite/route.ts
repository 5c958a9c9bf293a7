import { answerCite } from '@/app/cite-answer';

export async function GET(
  request: Request,
  { params }: RouteContext<'/questions/[slug]/cite'>,
): Promise<Response> {
  return answerCite(request, 'question', (await params).slug);
}
