import { etagOf } from '@/app/csv-response';
import { answerNoTable } from '@/app/results-response';
import { cached } from '@/lib/cache';
import { getWaveVersion } from '@/lib/data/versions';
import { getWave } from '@/lib/data/waves';
import { waveTag } from '@/lib/domain/cache-tags';
import { writeCodebook } from '@/lib/domain/ddi/codebook';
import { env } from '@/lib/env';
import { defaultLocale, wordsOf } from '@/lib/format';

export const dynamic = 'force-static';

/** Each codebook is made at its first visit and kept until something in it changes. */
export function generateStaticParams(): { slug: string }[] {
  return [];
}

export async function GET(_: Request, { params }: RouteContext<'/waves/[slug]/ddi.xml'>): Promise<Response> {
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
  return new Response(codebook, {
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `inline; filename="barometer-${slug}-ddi.xml"`,
      ETag: etagOf(codebook),
    },
  });
}
