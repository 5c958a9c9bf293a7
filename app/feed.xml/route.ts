import { answerFeed } from '@/app/feed';
import { defaultLocale, wordsOf } from '@/lib/format';

/** A build has no register. */
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const { t } = wordsOf(defaultLocale);
  const title = t('corrections.feedTitle', { site: t('site.name') });
  return answerFeed(request, {
    scope: null,
    head: async () => ({ path: '/feed.xml', page: '/corrections', title }),
  });
}
