import { publicRoute } from '@/lib/answers/respond';
import { listAddresses } from '@/lib/data/find/addresses';
import { writeSitemap } from '@/lib/domain/formats/sitemap';
import { env } from '@/lib/env';
import { publicPages } from '@/lib/public-pages.js';
import { database } from '@/lib/request/database';

/** The route of the addresses of every page. */
export const sitemap = publicRoute(async () => {
  const { waves, ...others } = await listAddresses(await database());
  const unchanged = (slugs: string[]) => slugs.map((slug) => ({ slug, changed: null }));
  const site = env().SITE_URL;
  const addresses = publicPages.flatMap((page) => {
    if ('isListed' in page) return { address: `${site}${page.path}`, changed: null };
    if (!('of' in page)) return [];
    const things = page.of === 'waves' ? waves : unchanged(others[page.of]);
    return things.map(({ slug, changed }) => ({
      address: `${site}${page.path.replace(':slug', slug)}`,
      changed,
    }));
  });
  return { type: 'application/xml; charset=utf-8', body: writeSitemap(addresses) };
});
