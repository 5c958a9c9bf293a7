import { answerWholeTable } from '@/app/whole-table';
import { waveTag } from '@/lib/domain/cache-tags';

export const dynamic = 'force-static';

/** Each table is made at its first visit and kept until a value in it changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function GET(
  _: Request,
  { params }: RouteContext<'/waves/[slug]/results.csv'>,
): Promise<Response> {
  const { slug } = await params;
  return answerWholeTable(
    { question: null, wave: slug },
    { fileName: `barometer-${slug}`, tag: waveTag(slug) },
  );
}
