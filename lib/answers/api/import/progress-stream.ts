import { apiHeaders, toProblem } from '@/lib/answers/problem';
import type { ImportProgress } from '@/lib/domain/import/import-progress';

const lineType = 'application/x-ndjson';
/** How long after a line the next of its phase may come, in milliseconds. */
const pauseMs = 100;

/** Whether who asks wants to see the progress, line by line. */
export function isStreamAsked(request: Request): boolean {
  return (request.headers.get('accept') ?? '').toLowerCase().includes(lineType);
}

/** What an import is told: whom to tell how far it is, and when to stop. */
export type Watch = { progress?: (progress: ImportProgress) => void; signal: AbortSignal };

/**
 * Answers with lines of JSON: how far it is, again and again, and last the report or the problem. Who goes away ends the
 * import.
 */
export function streamProgress(
  request: Request,
  act: (watch: Watch) => Promise<{ report: unknown }>,
): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: unknown) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        const { report } = await act({ progress: atTimes((progress) => write({ progress })), signal });
        write({ report });
      } catch (error) {
        if (!signal.aborted) write({ problem: toProblem(error) });
      }
      if (!signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  const headers = { ...apiHeaders, 'Content-Type': lineType, 'X-Accel-Buffering': 'no' };
  return new Response(body, { headers });
}

/** Tells of each new phase and of each end at once, else now and then. */
function atTimes(tell: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let [phase, at] = ['', 0];
  return (progress) => {
    const now = Date.now();
    if (progress.phase === phase && progress.done < progress.total && now - at < pauseMs) return;
    [phase, at] = [progress.phase, now];
    tell(progress);
  };
}
