import { namedRoutes } from '@/lib/answers/api/answer-one';
import { pageOf, toWaveMark } from '@/lib/answers/api/to-answers';
import { getSourceVersion } from '@/lib/data/find/versions';
import { getSource } from '@/lib/data/sources/sources';

/** A source with the items that values of it were taken from. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = namedRoutes(async (db, slug) => {
  const found = await getSource(db, slug);
  if (!found) return null;
  const items = found.items.map(({ sheet, item }) => ({
    wave: toWaveMark(sheet),
    question: item.question,
  }));
  const version = await getSourceVersion(db, slug);
  return { ...found.source, page: pageOf('sources', slug), version, citedBy: found.citedBy, items };
});
