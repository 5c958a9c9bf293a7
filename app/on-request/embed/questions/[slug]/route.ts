import { answerAskedEmbed } from '@/app/_embed/embed-response';

export const dynamic = 'force-dynamic';

/** A question's figure for a frame, with parameters, or asked whether it has changed. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/on-request/embed/questions/[slug]'>,
): Promise<Response> {
  return answerAskedEmbed(request, (await params).slug);
}
