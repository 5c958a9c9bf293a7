import { answerNoTable } from '@/app/results-response';
import { answerWhole } from '@/app/whole-answer';
import { cached } from '@/lib/cache';
import { getWaveVersion } from '@/lib/data/versions';
import { getWave } from '@/lib/data/waves';
import { waveTag } from '@/lib/domain/cache-tags';
import { writeCodebook } from '@/lib/domain/ddi/codebook';
import { env } from '@/lib/env';
import { defaultLocale, wordsOf } from '@/lib/format';

/** Programs ask whether it has changed, which a kept answer cannot say; the codebook's text is kept instead. */
export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/waves/[slug]/ddi.xml'>,
): Promise<Response> {
  const { slug } = await params;
  const codebook = await cached(
    async (db, name: string, site: string) => {
      const wave = await getWave(db, name);
      if (wave?.status !== 'published') return null;
      const country = wordsOf(defaultLocale).country(wave.country);
      return writeCodebook(wave, { site, version: await getWaveVersion(db, name), country });
    },
    { name: 'ddi', tags: [waveTag(slug)] },
    slug,
    env().SITE_URL,
  );
  if (codebook === null) return answerNoTable();
  return answerWhole(request, codebook, { type: 'application/xml; charset=utf-8' });
}
