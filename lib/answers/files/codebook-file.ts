import { notFound } from '@/lib/answers/problem';
import { requireNoQuery } from '@/lib/answers/read-query';
import { namedRoute } from '@/lib/answers/respond';
import { getWaveVersion } from '@/lib/data/find/versions';
import { getWave } from '@/lib/data/waves/waves';
import { writeCodebook } from '@/lib/domain/formats/ddi/codebook';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { defaultLocale, wordsOf } from '@/lib/words/words';

/** The route of a published wave as a DDI codebook. */
export const codebookOf = namedRoute(async (request, slug) => {
  requireNoQuery(request);
  const db = await database();
  const wave = await getWave(db, slug);
  if (wave?.status !== 'published') throw notFound(request);
  const country = wordsOf(defaultLocale).country(wave.country);
  const version = await getWaveVersion(db, slug);
  const body = writeCodebook(wave, { site: env().SITE_URL, version, country });
  return { type: 'application/xml; charset=utf-8', body };
});
