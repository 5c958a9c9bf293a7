import type { EntryContext } from '@/lib/domain/entry/entry-context';
import { refusedFields } from '@/lib/domain/entry/entry-findings';
import type { EntryIssue, EntryIssueKey, EntryWarning } from '@/lib/domain/entry/entry-issue';
import { listWarnings } from '@/lib/domain/entry/list-warnings';
import { readAsFarAsPossible } from '@/lib/domain/entry/read-entry';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Words } from '@/lib/words/words';

/** What is said at a field: that it is wrong, or that it looks so. */
export type Note = { path: string; text: string; isIssue: boolean };

/** What is only missing is said once somebody has tried to send the wave; what is wrong is said at once. */
const late: readonly EntryIssueKey[] = [
  'required',
  'no_items',
  'no_values',
  'no_source',
  'option_label',
  'base_note',
  'group_without_dimension',
  'dimension_without_group',
];

/** Everything to be said at the fields of an entry; `isTried` says that somebody has tried to send it. */
export function listNotes(
  entry: WaveEntry,
  { context, isTried, words }: { context: EntryContext; isTried: boolean; words: Words },
): Note[] {
  const { issues, wave } = readAsFarAsPossible(entry);
  const refused = context.today === null ? [] : refusedFields(entry, wave, context.today);
  return [
    ...issues.filter(({ key }) => isTried || !late.includes(key)).map((issue) => toIssueNote(issue, words)),
    ...refused.map((issue) => toIssueNote(issue, words)),
    ...listWarnings(entry, context, wave).map((warning) => toWarningNote(warning, words)),
  ];
}

/** An issue in words. */
export function toIssueNote({ path, key, values }: EntryIssue, { t }: Words): Note {
  return { path, text: t(`admin.entry.issue.${key}`, { ...values }), isIssue: true };
}

/** A warning in words; its numbers have no more decimals than they need. */
export function toWarningNote({ path, key, values }: EntryWarning, { t }: Words): Note {
  const texts = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return { path, text: t(`admin.entry.warning.${key}`, Object.fromEntries(texts)), isIssue: false };
}

/** The part of an entry that a path is in: an item by its key, the sources, or the wave. */
export function partOfPath(path: string): string {
  const [list, key] = path.split('.');
  if (list === 'items' && key !== undefined) return key;
  return list === 'sources' ? 'sources' : 'wave';
}

export const noNotes: readonly Note[] = [];
