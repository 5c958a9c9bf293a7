import { answerKeptEmbed } from '@/app/_embed/embed-response';

export const dynamic = 'force-static';

/** Each document is made at its first visit and kept until something it shows changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function GET(
  _: Request,
  { params }: RouteContext<'/embed/questions/[slug]'>,
): Promise<Response> {
  return answerKeptEmbed((await params).slug);
}
