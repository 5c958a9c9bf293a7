import { answerAskedTable, questionTable } from '@/app/results-table';

export const dynamic = 'force-dynamic';

/** A question's table with parameters, or asked whether it has changed. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/on-request/questions/[slug]/results.csv'>,
): Promise<Response> {
  return answerAskedTable(request, questionTable((await params).slug), 'csv');
}
