import { expect, test } from 'vitest';
import { writeSitemap } from './sitemap';

test('a sitemap names each page, and when it changed where that is known', () => {
  expect(
    writeSitemap([
      { address: 'https://polls.example.org/', changed: null },
      { address: 'https://polls.example.org/waves/a&b', changed: '2026-11-25T10:11:12.345Z' },
    ]),
  ).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://polls.example.org/</loc></url>
<url><loc>https://polls.example.org/waves/a&amp;b</loc><lastmod>2026-11-25T10:11:12.345Z</lastmod></url>
</urlset>
`);
});

test('a sitemap holds no more pages than search engines take', () => {
  const pages = Array.from({ length: 50_001 }, (_, index) => ({
    address: `https://x.org/${index}`,
    changed: null,
  }));
  expect(writeSitemap(pages).match(/<url>/g)).toHaveLength(50_000);
});
