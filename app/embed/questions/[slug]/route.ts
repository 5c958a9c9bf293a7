import { answerEmbed } from '@/app/_embed/embed-response';

/** A question's figure for a frame. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/embed/questions/[slug]'>,
): Promise<Response> {
  return answerEmbed(request, (await params).slug);
}
