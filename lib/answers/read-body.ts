import { ApiProblem } from './problem';

/**
 * The whole body of a request, at most `limit` bytes: a longer one is refused by what its header says, before it is read,
 * or while it is read.
 * @throws ApiProblem 413.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge(limit);
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts, size);
}

/** The media type of a body, without its parameters and in lower case; empty where none is given. */
export function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function tooLarge(limit: number): ApiProblem {
  const detail = `The body is longer than ${limit} bytes, and nothing of it was read. Larger files are imported from the shell.`;
  return new ApiProblem(413, { code: 'body_too_large', detail });
}
