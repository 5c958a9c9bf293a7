import { answerFeed } from '@/app/feed';
import { getAskedQuestion } from '@/lib/data/questions';
import { questionTag } from '@/lib/domain/cache-tags';
import { defaultLocale, wordsOf } from '@/lib/format';

/** Readers of feeds ask whether it has changed, which a kept answer cannot say; the feed's text is kept instead. */
export const dynamic = 'force-dynamic';

/** New waves and corrections of one question. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/questions/[slug]/feed.xml'>,
): Promise<Response> {
  const { slug } = await params;
  const page = `/questions/${slug}`;
  return answerFeed(request, {
    name: page,
    scope: { question: slug },
    tags: [questionTag(slug)],
    head: async (db) => {
      const question = await getAskedQuestion(db, slug);
      const { t } = wordsOf(defaultLocale);
      const of = question?.title;
      return of
        ? { path: `${page}/feed.xml`, page, title: t('corrections.feedOf', { site: t('site.name'), of }) }
        : null;
    },
  });
}
