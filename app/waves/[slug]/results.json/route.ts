import { answerKeptTable, waveTable } from '@/app/results-table';

export const dynamic = 'force-static';

/** Each table is written as JSON at its first visit and kept until a value in it changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function GET(
  _: Request,
  { params }: RouteContext<'/waves/[slug]/results.json'>,
): Promise<Response> {
  return answerKeptTable(waveTable((await params).slug), 'json');
}
