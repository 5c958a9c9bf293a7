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

  /** Notes a text that is not there, or that the results table would take for a missing value. */
  require(path: string, text: string): void {
    if (text === '') this.add(path, 'required');
    else this.refuseReserved(path, text);
  }
}
