import { notFound } from '@/lib/answers/problem';
import { requireNoQuery } from '@/lib/answers/read-query';
import { type Answer, type NamedRoute, namedRoute, publicRoute } from '@/lib/answers/respond';
import { getLatestChange } from '@/lib/data/changes';
import { type FeedEntry, type FeedScope, listFeedEntries } from '@/lib/data/log/corrections';
import { getPollster } from '@/lib/data/organisations/organisations';
import { getAskedQuestion } from '@/lib/data/questions/questions';
import { type AtomEntry, writeAtomFeed } from '@/lib/domain/formats/atom-feed';
import { listToldChanges, pathOfThing } from '@/lib/domain/versions/correction';
import { env } from '@/lib/env';
import { writeChange } from '@/lib/figures/change-texts';
import { database } from '@/lib/request/database';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const words = wordsOf(defaultLocale);

/** As many entries as a reader of feeds gets at once. */
const longest = 50;

/** The route of new waves and corrections of everything as a feed. */
export const feedOfAll = publicRoute((request) => {
  const { t } = words;
  const title = t('corrections.feedTitle', { site: t('site.name') });
  return answerEntries(request, null, { path: '/feed.xml', page: '/corrections', title });
});

/** The route of new waves and corrections of one thing as a feed. */
export function feedOf(kind: 'question' | 'pollster'): NamedRoute {
  return namedRoute(async (request, slug) => {
    const db = await database();
    const of =
      kind === 'question'
        ? (await getAskedQuestion(db, slug))?.title
        : (await getPollster(db, slug))?.organisation.name;
    if (of === undefined) throw notFound(request);
    const { t } = words;
    const page = `/${kind}s/${slug}`;
    const title = t('corrections.feedOf', { site: t('site.name'), of });
    const scope = kind === 'question' ? { question: slug } : { pollster: slug };
    return answerEntries(request, scope, { path: `${page}/feed.xml`, page, title });
  });
}

async function answerEntries(request: Request, scope: FeedScope, head: FeedHead): Promise<Answer> {
  requireNoQuery(request);
  const db = await database();
  const entries = await listFeedEntries(db, { scope, limit: longest });
  const { at: since } = await getLatestChange(db);
  const body = writeFeed({ ...head, entries, since }, env().SITE_URL);
  return { type: 'application/atom+xml; charset=utf-8', body };
}

/** A reader of feeds shows a few lines of each entry. */
const toldAtMost = 20;

/** What a feed is of: its own path and that of the page that says the same to people, and its title. */
type FeedHead = { path: string; page: string; title: string };

/** New waves and corrections as a feed of the site that has this address; `since` stands in for the time of the latest. */
function writeFeed(
  { path, page, title, entries, since }: FeedHead & { entries: readonly FeedEntry[]; since: string },
  site: string,
): string {
  const { t } = words;
  return writeAtomFeed({
    address: `${site}${path}`,
    page: `${site}${page}`,
    language: words.locale,
    title,
    subtitle: t('site.description'),
    author: t('site.name'),
    since,
    entries: entries.map((entry) => toAtomEntry(entry, site)),
  });
}

function toAtomEntry(entry: FeedEntry, site: string): AtomEntry {
  const { id, at, action, of } = entry;
  const { t } = words;
  return {
    // Names the revision for ever, whatever the site's scheme, port or folder (RFC 4151).
    id: `tag:${new URL(site).hostname},${at.slice(0, 10)}:revision/${id}`,
    updated: at,
    title: t('corrections.entryTitle', { action: t(`corrections.action.${action}`), thing: of.title }),
    link: `${site}${pathOfThing(of, id) ?? '/corrections'}`,
    category: action,
    summary: summaryOf(entry),
  };
}

/** Why and what: of a new wave its questions, of a correction each value before and after. */
function summaryOf({ action, wave, reason, changes }: FeedEntry): string {
  const { t } = words;
  const told = listToldChanges(changes);
  const rest = told.length - toldAtMost;
  const questions = wave?.questions ?? [];
  const lines = [
    ...(reason === null ? [] : [reason]),
    ...told.slice(0, toldAtMost).map((change) => writeChange(change, words)),
    ...(rest > 0 ? [t('corrections.more', { count: rest })] : []),
    ...(action === 'publish' && questions.length > 0
      ? [t('corrections.questions', { count: questions.length, titles: questions.join('; ') })]
      : []),
  ];
  return lines.join('\n');
}
