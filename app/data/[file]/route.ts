import { answerPackageFile } from '@/app/package-response';

/** Streamed at each request, as the whole results table is: what holds everything is not kept in memory. */
export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/data/[file]'>): Promise<Response> {
  return answerPackageFile(request, (await params).file);
}
