import { answerWhole } from '@/lib/answers/respond';
import { listAddresses } from '@/lib/data/find/addresses';
import { writeSitemap } from '@/lib/domain/formats/sitemap';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';

/** A build has no register. */
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

export async function GET(): Promise<Response> {
  const found = await listAddresses(await database());
  const { questions, waves, pollsters, sources, claims } = found;
  const site = env().SITE_URL;
  const plain = (path: string) => ({ address: `${site}${path}`, changed: null });
  return answerWhole(
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
