import { env } from '@/lib/env';

/** Names the site's own address, which a build does not know. */
export const dynamic = 'force-dynamic';

/** What robots may read: every page, but not each search and each filtered list. */
export function GET(): Response {
  const robots = `User-agent: *\nDisallow: /search\nDisallow: /*?\nSitemap: ${env().SITE_URL}/sitemap.xml\n`;
  return new Response(robots, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
