import { answerKeptTable, waveTable } from '@/app/results-table';

export const dynamic = 'force-static';

/** Each table is made at its first visit and kept until a value in it changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function GET(
  _: Request,
  { params }: RouteContext<'/waves/[slug]/results.csv'>,
): Promise<Response> {
  return answerKeptTable(waveTable((await params).slug), 'csv');
}
