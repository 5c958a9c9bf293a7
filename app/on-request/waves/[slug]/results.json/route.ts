import { answerAskedTable, waveTable } from '@/app/results-table';

export const dynamic = 'force-dynamic';

/** A wave's table as JSON with parameters, or asked whether it has changed. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/on-request/waves/[slug]/results.json'>,
): Promise<Response> {
  return answerAskedTable(request, waveTable((await params).slug), 'json');
}
