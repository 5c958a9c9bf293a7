import { env } from '@/lib/env';

/** A build has no register. */
export const dynamic = 'force-dynamic';

/** What robots may read: every page, but not each search and each filtered list. */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /*?',
    `Sitemap: ${env().SITE_URL}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
