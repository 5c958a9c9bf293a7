import { answerNotFound, answerWhole } from '@/lib/answers/respond';
import { getWaveVersion } from '@/lib/data/find/versions';
import { getWave } from '@/lib/data/waves/waves';
import { writeCodebook } from '@/lib/domain/formats/ddi/codebook';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { defaultLocale, wordsOf } from '@/lib/words/words';

export async function GET(
  request: Request,
  { params }: RouteContext<'/waves/[slug]/ddi.xml'>,
): Promise<Response> {
  const { slug } = await params;
  const db = await database();
  const wave = await getWave(db, slug);
  if (wave?.status !== 'published') return answerNotFound(request);
  const country = wordsOf(defaultLocale).country(wave.country);
  const version = await getWaveVersion(db, slug);
  return answerWhole(writeCodebook(wave, { site: env().SITE_URL, version, country }), {
    type: 'application/xml; charset=utf-8',
  });
}
