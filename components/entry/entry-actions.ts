import type { EntryContext } from '@/lib/domain/entry/entry-context';
import type { EntryIssue } from '@/lib/domain/entry/entry-issue';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Source } from '@/lib/domain/source';
import type { NameSuggestion, QuestionSuggestion } from '@/lib/domain/suggestion';

/** Nobody is signed in any more, or their role does not allow it. */
export type ProblemAnswer = { kind: 'problem'; problem: 'signed_out' | 'not_allowed' };

/** A rule said no, or what was sent could not be read; nothing was written. */
export type RefusedAnswer = { kind: 'refused'; why: string };

/** Somebody else saved since. */
export type ConflictAnswer = { kind: 'conflict'; version: number; entry: WaveEntry; savedBy: string };

export type SaveAnswer =
  | { kind: 'saved'; version: number; savedAt: string }
  | ConflictAnswer
  | ProblemAnswer
  | RefusedAnswer;

export type SendAnswer =
  | { kind: 'sent' }
  | { kind: 'issues'; issues: EntryIssue[] }
  | ConflictAnswer
  | ProblemAnswer
  | RefusedAnswer;

export type PublishAnswer =
  | { kind: 'published'; slug: string }
  | { kind: 'issues'; issues: EntryIssue[] }
  | ConflictAnswer
  | ProblemAnswer
  | RefusedAnswer;

export type DoneAnswer = { kind: 'done' } | ProblemAnswer | RefusedAnswer;

/** What a save sends; a reason is sent only where it was changed. */
export type SaveInput = { key: string; version: number; entry: WaveEntry; reason?: string };

/** What the entry screen asks of the server. */
export type EntryActions = {
  save: (input: SaveInput) => Promise<SaveAnswer>;
  send: (input: { key: string; version: number }) => Promise<SendAnswer>;
  publish: (input: { key: string; version: number }) => Promise<PublishAnswer>;
  discard: (input: { key: string }) => Promise<DoneAnswer>;
  suggestOrganisations: (text: string) => Promise<NameSuggestion[]>;
  suggestQuestions: (text: string) => Promise<QuestionSuggestion[]>;
  suggestSources: (text: string) => Promise<Source[]>;
  lookUpNames: (names: string[]) => Promise<NameStanding[]>;
  lookUpQuestions: (slugs: string[]) => Promise<EntryContext>;
  findDuplicates: (wanted: {
    names: string[];
    firstDay: string;
    lastDay: string;
  }) => Promise<{ slug: string; title: string }[]>;
};
