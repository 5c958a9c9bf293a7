import { publicRoute } from '@/lib/answers/respond';
import { listAddresses } from '@/lib/data/find/addresses';
import { writeSitemap } from '@/lib/domain/formats/sitemap';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';

const single = [
  '/',
  '/questions',
  '/waves',
  '/pollsters',
  '/claims',
  '/compare',
  '/data',
  '/methodology',
  '/corrections',
];

/** The route of the addresses of every page. */
export const sitemap = publicRoute(async () => {
  const found = await listAddresses(await database());
  const { questions, waves, pollsters, sources, claims } = found;
  const site = env().SITE_URL;
  const plain = (path: string) => ({ address: `${site}${path}`, changed: null });
  return {
    type: 'application/xml; charset=utf-8',
    body: writeSitemap([
      ...single.map(plain),
      ...questions.map((slug) => plain(`/questions/${slug}`)),
      ...pollsters.map((slug) => plain(`/pollsters/${slug}`)),
      ...claims.map((slug) => plain(`/claims/${slug}`)),
      ...sources.map((slug) => plain(`/sources/${slug}`)),
      ...waves.map(({ slug, changed }) => ({ address: `${site}/waves/${slug}`, changed })),
    ]),
  };
});
