import { writeChange } from '@/components/poll/change-texts';
import type { FeedEntry } from '@/lib/data/corrections';
import { type AtomEntry, writeAtomFeed } from '@/lib/domain/atom-feed';
import { listToldChanges } from '@/lib/domain/correction';
import type { Words } from '@/lib/format';

/** A reader of feeds shows a few lines of each entry. */
const toldAtMost = 20;

/** New waves and corrections as a feed of the site that has this address; `since` stands in for the time of the latest. */
export function writeFeed(
  { entries, since }: { entries: readonly FeedEntry[]; since: string },
  site: string,
  words: Words,
): string {
  const { t } = words;
  return writeAtomFeed({
    address: `${site}/feed.xml`,
    page: `${site}/corrections`,
    language: words.locale,
    title: t('corrections.feedTitle', { site: t('site.name') }),
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
