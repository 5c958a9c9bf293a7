import { answerFeed } from '@/app/feed';
import { overviewTag } from '@/lib/domain/cache-tags';
import { defaultLocale, wordsOf } from '@/lib/format';

/** Readers of feeds ask whether it has changed, which a kept answer cannot say; the feed's text is kept instead. */
export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const { t } = wordsOf(defaultLocale);
  const title = t('corrections.feedTitle', { site: t('site.name') });
  return answerFeed(request, {
    name: 'everything',
    scope: null,
    tags: [overviewTag],
    head: async () => ({ path: '/feed.xml', page: '/corrections', title }),
  });
}
