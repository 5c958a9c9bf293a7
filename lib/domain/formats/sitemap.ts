import { escapeXml } from './xml';

/** A page for search engines, with the instant of its latest change (ISO 8601) where that is known. */
export type SitemapPage = { address: string; changed: string | null };

/** As many pages as one sitemap may name. */
const most = 50_000;

/** Pages as a sitemap (sitemaps.org protocol 0.9); those after the first 50,000, which no sitemap may hold, are left out. */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.slice(0, most).map(({ address, changed }) => {
    const lastmod = changed === null ? '' : `<lastmod>${escapeXml(changed)}</lastmod>`;
    return `<url><loc>${escapeXml(address)}</loc>${lastmod}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
