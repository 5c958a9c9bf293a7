import { answerFeed } from '@/app/feed';
import { getAskedQuestion } from '@/lib/data/questions';
import { defaultLocale, wordsOf } from '@/lib/format';

/** New waves and corrections of one question. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/questions/[slug]/feed.xml'>,
): Promise<Response> {
  const { slug } = await params;
  const page = `/questions/${slug}`;
  return answerFeed(request, {
    scope: { question: slug },
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
