import { answerNotFound, answerWhole } from '@/app/whole-and-streamed';
import { getWaveVersion } from '@/lib/data/versions';
import { getWave } from '@/lib/data/waves';
import { database } from '@/lib/database';
import { writeCodebook } from '@/lib/domain/ddi/codebook';
import { env } from '@/lib/env';
import { defaultLocale, wordsOf } from '@/lib/format';

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
