import { answerAskedPicture } from '@/app/_picture/picture-response';

export const dynamic = 'force-dynamic';

/** A question's picture with parameters, or asked whether it has changed. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/on-request/questions/[slug]/chart.png'>,
): Promise<Response> {
  return answerAskedPicture(request, (await params).slug, 'png');
}
