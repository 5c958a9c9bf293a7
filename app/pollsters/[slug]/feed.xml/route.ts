import { answerFeed } from '@/app/feed';
import { getPollster } from '@/lib/data/organisations';
import { pollsterTag } from '@/lib/domain/cache-tags';
import { defaultLocale, wordsOf } from '@/lib/format';

/** Readers of feeds ask whether it has changed, which a kept answer cannot say; the feed's text is kept instead. */
export const dynamic = 'force-dynamic';

/** New waves and corrections of one pollster. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/pollsters/[slug]/feed.xml'>,
): Promise<Response> {
  const { slug } = await params;
  const page = `/pollsters/${slug}`;
  return answerFeed(request, {
    name: page,
    scope: { pollster: slug },
    tags: [pollsterTag(slug)],
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
