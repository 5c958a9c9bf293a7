import { readFile } from 'node:fs/promises';
import { fontFiles } from '@/lib/answers/embed/embed-files';

/** A typeface of the site, for documents that Next does not make. */
export async function GET(_: Request, { params }: RouteContext<'/fonts/[file]'>): Promise<Response> {
  const path = fontFiles.get((await params).file);
  if (path === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(path)), {
    headers: {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=2592000',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
