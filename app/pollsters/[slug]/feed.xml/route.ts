import { answerFeed } from '@/app/feed';
import { getPollster } from '@/lib/data/organisations';
import { defaultLocale, wordsOf } from '@/lib/format';

/** New waves and corrections of one pollster. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/pollsters/[slug]/feed.xml'>,
): Promise<Response> {
  const { slug } = await params;
  const page = `/pollsters/${slug}`;
  return answerFeed(request, {
    scope: { pollster: slug },
    head: async (db) => {
      const pollster = await getPollster(db, slug);
      const { t } = wordsOf(defaultLocale);
      const of = pollster?.organisation.name;
      return of
        ? { path: `${page}/feed.xml`, page, title: t('corrections.feedOf', { site: t('site.name'), of }) }
        : null;
    },
  });
}
