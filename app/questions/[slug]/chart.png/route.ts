import { answerPicture } from '@/app/_picture/picture-response';

/** A question's figure as a picture. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/questions/[slug]/chart.png'>,
): Promise<Response> {
  return answerPicture(request, (await params).slug, 'png');
}
