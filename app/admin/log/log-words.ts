import type { LogEntry } from '@/lib/data/log/log';
import { revisionActionSchema } from '@/lib/domain/record/revision';
import type { Words } from '@/lib/words/words';

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** An instant in words, in UTC. */
export function writeInstant(at: string, words: Words): string {
  return `${words.date(at.slice(0, 10))}, ${timeFormat.format(new Date(at))}`;
}

/** What was done, in a word. */
export function writeAction(action: string, { t }: Words): string {
  const known = revisionActionSchema.safeParse(action);
  return known.success ? t(`admin.log.actions.${known.data}`) : action;
}

/** What it was done to: the kind of thing and its name in addresses. */
export function writeThing({ word, slug }: Pick<LogEntry, 'word' | 'slug'>, { t }: Words): string {
  return word === null ? slug : `${t(`admin.log.words.${word}`)} ${slug}`;
}

/** The page of a thing, or null where it has none. */
export function hrefOfThing({ word, slug }: Pick<LogEntry, 'word' | 'slug'>): string | null {
  if (
    word === 'organisation' ||
    word === 'question' ||
    word === 'source' ||
    word === 'claim' ||
    word === 'wave'
  )
    return `/admin/${word}s/${slug}`;
  if (word === 'mapping') return '/admin/import';
  if (word === 'proposal') return `/admin/proposals/${slug}`;
  return word === 'draft' ? `/admin/drafts/${slug}` : null;
}
