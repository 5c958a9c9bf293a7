import { readFile } from 'node:fs/promises';
import { fontFiles } from '@/app/_embed/embed-files';

export const dynamic = 'force-static';

/** Each typeface is read at the first visit. */
export function generateStaticParams(): { file: string }[] {
  return [];
}

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
