import { createHash } from 'node:crypto';

/** The name of a state of an answer: the same for the same text. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

/** 304 to whoever has an answer already, as `ifNoneMatch` says, and else what `answer` gives. */
export function unlessKnown<Answer extends Response | Promise<Response>>(
  ifNoneMatch: string | null,
  headers: Readonly<{ ETag: string } & Record<string, string>>,
  answer: () => Answer,
): Answer | Response {
  return isKnown(headers.ETag, ifNoneMatch) ? new Response(null, { status: 304, headers }) : answer();
}

/** A list of states, or `*` for any, compared weakly: what is sent is the same, however it was packed (RFC 9110, 13.1.2). */
function isKnown(etag: string, ifNoneMatch: string | null): boolean {
  if (ifNoneMatch?.trim() === '*') return true;
  // No name of a state has a quotation mark inside.
  return ifNoneMatch?.match(/"[^"]*"/g)?.includes(etag) ?? false;
}
