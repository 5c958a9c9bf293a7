import { env } from '@/lib/env';

/** Names the site's own address, which the build does not know. */
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
