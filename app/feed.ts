import { writeChange } from '@/components/poll/change-texts';
import { getLatestChange } from '@/lib/data/changes';
import { type FeedEntry, type FeedScope, listFeedEntries } from '@/lib/data/corrections';
import type { Database } from '@/lib/data/db';
import { database } from '@/lib/database';
import { type AtomEntry, writeAtomFeed } from '@/lib/domain/atom-feed';
import { listToldChanges } from '@/lib/domain/correction';
import { env } from '@/lib/env';
import { defaultLocale, type Words, wordsOf } from '@/lib/format';
import { notFound } from './api/problem';
import { answerWhole } from './csv-response';

/** As many entries as a reader of feeds gets at once. */
const longest = 50;

/**
 * New waves and corrections of a scope as a feed. What heads it is read with it: null where there is nothing of the kind,
 * which is answered by a 404.
 */
export async function answerFeed(
  request: Request,
  feed: { scope: FeedScope; head: (db: Database) => Promise<FeedHead | null> },
): Promise<Response> {
  const db = await database();
  const head = await feed.head(db);
  if (!head) return notFound(request).toResponse();
  const entries = await listFeedEntries(db, { scope: feed.scope, limit: longest });
  const { at: since } = await getLatestChange(db);
  const text = writeFeed({ ...head, entries, since }, env().SITE_URL, wordsOf(defaultLocale));
  return answerWhole(text, { type: 'application/atom+xml; charset=utf-8' });
}

/** A reader of feeds shows a few lines of each entry. */
const toldAtMost = 20;

/** What a feed is of: its own path and that of the page that says the same to people, and its title. */
export type FeedHead = { path: string; page: string; title: string };

/** New waves and corrections as a feed of the site that has this address; `since` stands in for the time of the latest. */
function writeFeed(
  { path, page, title, entries, since }: FeedHead & { entries: readonly FeedEntry[]; since: string },
  site: string,
  words: Words,
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
    entries: entries.map((entry) => toAtomEntry(entry, site, words)),
  });
}

function toAtomEntry(entry: FeedEntry, site: string, words: Words): AtomEntry {
  const { id, at, action, wave } = entry;
  const { t } = words;
  return {
    // Names the revision for ever, whatever the site's scheme, port or folder (RFC 4151).
    id: `tag:${new URL(site).hostname},${at.slice(0, 10)}:revision/${id}`,
    updated: at,
    title: t('corrections.entryTitle', { action: t(`corrections.action.${action}`), wave: wave.title }),
    link: `${site}/waves/${wave.slug}#revision-${id}`,
    category: action,
    summary: summaryOf(entry, words),
  };
}

/** Why and what: of a new wave its questions, of a correction each value before and after. */
function summaryOf({ action, wave, reason, changes }: FeedEntry, words: Words): string {
  const { t } = words;
  const told = listToldChanges(changes);
  const rest = told.length - toldAtMost;
  const { questions } = wave;
  const lines = [
    ...(reason === null ? [] : [reason]),
    ...told.slice(0, toldAtMost).map((change) => writeChange(change, words)),
    ...(rest > 0 ? [t('corrections.more', { count: rest })] : []),
    ...(action === 'publish'
      ? [t('corrections.questions', { count: questions.length, titles: questions.join('; ') })]
      : []),
  ];
  return lines.join('\n');
}
