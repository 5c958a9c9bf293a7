import { itemKey } from '@/lib/domain/record/item-names';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import type { Question } from '@/lib/domain/record/question';
import type { Source } from '@/lib/domain/record/source';
import type { Item, Wave } from '@/lib/domain/record/wave';
import { countrySchema } from '@/lib/domain/values/country';
import { slugSchema, toSlug } from '@/lib/domain/values/slug';
import { SlugGiver } from '@/lib/domain/values/slug-giver';
import { cleanLine } from '@/lib/domain/values/text';
import type { EntryIssue } from './entry-issue';
import { EntryIssues } from './entry-issues';
import { readAttributes } from './read-attributes';
import { readItem } from './read-item';
import { readSource } from './read-source';
import type { WaveEntry } from './wave-entry';

/** What an entry says, as far as it can be read, and everything that keeps it from being published. */
export type EntryReading = { wave: Wave; questions: Question[]; issues: EntryIssue[] };

/**
 * Reads an entry as the wave that would be published, or gives every issue that keeps it from that. Organisations,
 * sources and questions that the entry does not name by slug get one made of their name; the store finds what it knows.
 */
export function readEntry(
  entry: WaveEntry,
): { wave: Wave; questions: Question[] } | { issues: EntryIssue[] } {
  const { wave, questions, issues } = readAsFarAsPossible(entry);
  return issues.length > 0 ? { issues } : { wave, questions };
}

/** Reads an entry that may be incomplete: what cannot be read is left out and is an issue. For drawing while one types. */
export function readAsFarAsPossible(entry: WaveEntry): EntryReading {
  const issues = new EntryIssues();
  const slugs = new SlugGiver();
  const organisation = (name: string): OrganisationName => ({
    slug: slugs.give('organisation', name, name),
    name,
  });
  const title = cleanLine(entry.title);
  issues.require('title', title);
  const country = cleanLine(entry.country).toUpperCase();
  if (!countrySchema.safeParse(country).success)
    issues.add('country', country === '' ? 'required' : 'country', { value: country });
  const disclosure = readAttributes(entry.attributes, issues, organisation);
  const source = sourceReader(entry, issues, {
    organisation,
    slugOf: (name, key) => slugs.give('source', key, name),
  });
  let position = 0;
  const read = entry.items.map((item) => ({
    key: item.key,
    ...readItem(item, issues, {
      questionSlug: (name) => toSlug(name) ?? 'question',
      source,
      nextPosition: () => position++,
    }),
  }));
  if (read.length === 0) issues.add('items', 'no_items');
  refuseTwice(read, issues);
  const wave: Wave = {
    slug: readSlug(entry, title, issues),
    title,
    country,
    status: 'published',
    disclosure,
    items: read.map(({ item }) => item),
  };
  const questions = read.map(({ item, options }) => ({ ...item.question, finding: null, options }));
  return { wave, questions, issues: issues.list };
}

function readSlug(entry: WaveEntry, title: string, issues: EntryIssues): string {
  const slug = cleanLine(entry.slug) || (toSlug(title) ?? 'wave');
  if (!slugSchema.safeParse(slug).success) issues.add('slug', 'slug', { value: slug });
  return slug;
}

/** Reads each source once, when the first value names it, so that one that nothing is taken from is no issue. */
function sourceReader(
  entry: WaveEntry,
  issues: EntryIssues,
  make: { organisation: (name: string) => OrganisationName; slugOf: (name: string, key: string) => string },
): (key: string) => Source | null {
  const read = new Map<string, Source>();
  return (key) => {
    const typed = entry.sources.find((one) => one.key === key);
    if (!typed) return null;
    const source =
      read.get(key) ??
      readSource(typed, issues, {
        organisation: make.organisation,
        slugOf: (name) => make.slugOf(name, key),
      });
    read.set(key, source);
    return source;
  };
}

function refuseTwice(read: { key: string; item: Item }[], issues: EntryIssues): void {
  const seen = new Set<string>();
  for (const { key, item } of read) {
    const { title } = item.question;
    const asked = itemKey(item);
    if (title !== '' && seen.has(asked))
      issues.add(`items.${key}.question.title`, 'question_twice', { question: title });
    seen.add(asked);
  }
}
