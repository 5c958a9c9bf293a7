import { writeFeed } from '@/app/feed';
import { answerWhole } from '@/app/whole-answer';
import { cached } from '@/lib/cache';
import { getLatestChange } from '@/lib/data/changes';
import { listFeedEntries } from '@/lib/data/corrections';
import { overviewTag } from '@/lib/domain/cache-tags';
import { env } from '@/lib/env';
import { defaultLocale, wordsOf } from '@/lib/format';

/** Readers of feeds ask whether it has changed, which a kept answer cannot say; the feed's text is kept instead. */
export const dynamic = 'force-dynamic';

const longest = 50;

export async function GET(request: Request): Promise<Response> {
  const site = env().SITE_URL;
  const feed = await cached(
    async (db, address: string) => {
      const [entries, { at }] = [await listFeedEntries(db, longest), await getLatestChange(db)];
      return writeFeed({ entries, since: at }, address, wordsOf(defaultLocale));
    },
    { name: 'feed', tags: [overviewTag] },
    site,
  );
  return answerWhole(request, feed, { type: 'application/atom+xml; charset=utf-8' });
}
