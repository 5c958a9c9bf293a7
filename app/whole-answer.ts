import { etagOf, unlessKnown } from './unless-known';

/** A file of the register in one piece, to whoever has not got it already; any site may read it. */
export function answerWhole(
  request: Request,
  text: string,
  { type, fileName }: { type: string; fileName?: string },
): Response {
  const headers = {
    'Content-Type': type,
    ...(fileName === undefined ? {} : { 'Content-Disposition': `attachment; filename="${fileName}"` }),
    'Access-Control-Allow-Origin': '*',
    ETag: etagOf(text),
  };
  return unlessKnown(request.headers.get('if-none-match'), headers, () => new Response(text, { headers }));
}
