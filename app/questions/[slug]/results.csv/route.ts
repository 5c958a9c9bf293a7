import { answerWholeTable } from '@/app/whole-table';
import { questionTag } from '@/lib/domain/cache-tags';

export const dynamic = 'force-static';

/** Each table is made at its first visit and kept until a value in it changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function GET(
  _: Request,
  { params }: RouteContext<'/questions/[slug]/results.csv'>,
): Promise<Response> {
  const { slug } = await params;
  return answerWholeTable(
    { question: slug, wave: null },
    { fileName: `barometer-${slug}`, tag: questionTag(slug) },
  );
}
