import { enter } from '@/lib/answers/api/import/few-at-once';
import { isStreamAsked, streamProgress } from '@/lib/answers/api/import/progress-stream';
import { readOrder } from '@/lib/answers/api/import/read-order';
import { prepareOrder } from '@/lib/answers/api/import/run-order';
import { answerKeyed, requireKey } from '@/lib/answers/api/require-key';
import { apiHeaders, onlyMethods } from '@/lib/answers/problem';
import { env } from '@/lib/env';

const refuse = onlyMethods('POST');

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };

const bytesPerMegabyte = 1024 * 1024;

/** Imports a file as the page and the shell do, or says what an import of it would do. */
export function POST(request: Request): Promise<Response> {
  return answerKeyed(request, async () => {
    const holder = await requireKey(request);
    const leave = enter();
    try {
      const order = await readOrder(request, env().IMPORT_LIMIT_MB * bytesPerMegabyte);
      const prepared = await prepareOrder(order, holder);
      const act: typeof prepared = (watch) => prepared(watch).finally(leave);
      if (isStreamAsked(request)) return streamProgress(request, act);
      const { report, isChanged } = await act({ signal: request.signal });
      return Response.json(report, { status: isChanged ? 201 : 200, headers: apiHeaders });
    } catch (error) {
      leave();
      throw error;
    }
  });
}
