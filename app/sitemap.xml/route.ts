import { answerWhole } from '@/app/whole-answer';
import { cached } from '@/lib/cache';
import { listAddresses } from '@/lib/data/addresses';
import { overviewTag } from '@/lib/domain/cache-tags';
import { writeSitemap } from '@/lib/domain/sitemap';
import { env } from '@/lib/env';

/** Whoever has it asks whether it has changed, which a kept answer cannot say; what is read for it is kept. */
export const dynamic = 'force-dynamic';

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

export async function GET(request: Request): Promise<Response> {
  const found = await cached(listAddresses, { name: 'addresses', tags: [overviewTag] });
  const { questions, waves, pollsters, sources, claims } = found;
  const site = env().SITE_URL;
  const plain = (path: string) => ({ address: `${site}${path}`, changed: null });
  return answerWhole(
    request,
    writeSitemap([
      ...single.map(plain),
      ...questions.map((slug) => plain(`/questions/${slug}`)),
      ...pollsters.map((slug) => plain(`/pollsters/${slug}`)),
      ...claims.map((slug) => plain(`/claims/${slug}`)),
      ...sources.map((slug) => plain(`/sources/${slug}`)),
      ...waves.map(({ slug, changed }) => ({ address: `${site}/waves/${slug}`, changed })),
    ]),
    { type: 'application/xml; charset=utf-8' },
  );
}
