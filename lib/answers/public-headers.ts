/** Any page of any site may read what is public, and see all that it is told; whoever keeps it asks whether it still holds. */
export const readableHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'Access-Control-Expose-Headers': 'ETag, Link, Last-Modified',
};

/** An answer that other sites’ pages may read too. */
export function toReadable(response: Response): Response {
  for (const [name, value] of Object.entries(readableHeaders)) response.headers.set(name, value);
  return response;
}
