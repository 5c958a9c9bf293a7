import { answerApi } from './api/answer';
import { toReadable } from './api/readable';
import { stateHeaders, toByteStream } from './csv-response';

/** Answers with a table as JSON, streamed. Problems that `prepare` throws are answered as such. */
export function answerJsonTable(
  request: Request,
  prepare: () => Promise<() => AsyncGenerator<string>>,
): Promise<Response> {
  return answerApi(request, async () => {
    const write = await prepare();
    const headers = { 'Content-Type': 'application/json; charset=utf-8', ...(await stateHeaders()) };
    return new Response(toByteStream(write()), { headers });
  }).then(toReadable);
}
