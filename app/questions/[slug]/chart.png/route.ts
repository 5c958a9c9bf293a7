import { answerKeptPicture } from '@/app/_picture/picture-response';

export const dynamic = 'force-static';

/** Each picture is drawn at its first visit and kept until something it shows changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function GET(
  _: Request,
  { params }: RouteContext<'/questions/[slug]/chart.png'>,
): Promise<Response> {
  return answerKeptPicture((await params).slug, 'png');
}
