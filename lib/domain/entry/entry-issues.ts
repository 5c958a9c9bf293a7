import { isSlug } from '@/lib/domain/values/slug';
import { longestName } from '@/lib/domain/values/text';
import type { EntryIssue, EntryIssueKey } from './entry-issue';

const reservedWords = ['not_stated', 'not_applicable'];

/** Collects what keeps an entry from being published. */
export class EntryIssues {
  readonly list: EntryIssue[] = [];

  add(path: string, key: EntryIssueKey, values: EntryIssue['values'] = {}): void {
    this.list.push({ path, key, values });
  }

  /** Notes a value that cannot be read, and stands in for it: an attribute that nobody has entered. */
  refuse(path: string, key: EntryIssueKey, value: string): { missing: 'not_entered' } {
    this.add(path, key, { value });
    return { missing: 'not_entered' };
  }

  /** Notes a text that the results table would take for a missing value. */
  refuseReserved(path: string, text: string): void {
    if (reservedWords.includes(text)) this.add(path, 'reserved_word', { value: text });
  }

  /** Notes a name that is longer than one may be, or that the results table would take for a missing value. */
  judgeName(path: string, name: string): void {
    if (name.length > longestName) this.add(path, 'name_long', { length: name.length, most: longestName });
    this.refuseReserved(path, name);
  }

  /** Notes a name in addresses that is none; one that nobody typed is made of a title. */
  judgeSlug(path: string, slug: string): void {
    if (slug !== '' && !isSlug(slug)) this.add(path, 'slug', { value: slug });
  }

  /** Notes a name that is not there, is too long, or that the results table would take for a missing value. */
  require(path: string, name: string): void {
    if (name === '') this.add(path, 'required');
    else this.judgeName(path, name);
  }
}
