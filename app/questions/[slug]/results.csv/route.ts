import { answerKeptTable, questionTable } from '@/app/results-table';

export const dynamic = 'force-static';

/** Each table is made at its first visit and kept until a value in it changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function GET(
  _: Request,
  { params }: RouteContext<'/questions/[slug]/results.csv'>,
): Promise<Response> {
  return answerKeptTable(questionTable((await params).slug), 'csv');
}
