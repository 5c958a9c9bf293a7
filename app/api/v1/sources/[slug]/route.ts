import { answerOne } from '@/app/api/answer-one';
import { allowReading, refuseWriting } from '@/app/api/reading';
import { pageOf, toWaveMark } from '@/app/api/to-answers';
import { getSource } from '@/lib/data/sources';
import { getSourceVersion } from '@/lib/data/versions';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** A source with the items that values of it were taken from. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/sources/[slug]'>,
): Promise<Response> {
  const { slug } = await params;
  return answerOne(request, async (db) => {
    const found = await getSource(db, slug);
    if (!found) return null;
    const items = found.items.map(({ sheet, item }) => ({
      wave: toWaveMark(sheet),
      question: item.question,
    }));
    const version = await getSourceVersion(db, slug);
    return { ...found.source, page: pageOf('sources', slug), version, citedBy: found.citedBy, items };
  });
}
