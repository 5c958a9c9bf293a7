import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';

/** Names the site's own address, which a build does not know. */
export const dynamic = 'force-dynamic';

/** What robots may read: every page, but not each search and each filtered list. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: ['/search', '/*?'] },
    sitemap: `${env().SITE_URL}/sitemap.xml`,
  };
}
