import type { EntryContext } from '@/lib/domain/entry/entry-context';
import type { EntryIssue } from '@/lib/domain/entry/entry-issue';
import type { ConflictChoices } from '@/lib/domain/entry/merge-entries';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { NameSuggestion, QuestionSuggestion } from '@/lib/domain/find/suggestion';
import type { Source } from '@/lib/domain/record/source';
import type { Wave } from '@/lib/domain/record/wave';

/** Nobody is signed in any more, or their role does not allow it. */
export type ProblemAnswer = { kind: 'problem'; problem: 'signed_out' | 'not_allowed' };

/** A rule said no, or what was sent could not be read; nothing was written. */
export type RefusedAnswer = { kind: 'refused'; why: string };

/** Somebody else saved since. */
export type ConflictAnswer = { kind: 'conflict'; version: number; entry: WaveEntry; savedBy: string };

/** The published wave was changed since the correction started from it. */
export type MovedAnswer = { kind: 'moved' };

export type SaveAnswer =
  | { kind: 'saved'; version: number; savedAt: string }
  | ConflictAnswer
  | ProblemAnswer
  | RefusedAnswer;

export type SendAnswer =
  | { kind: 'sent' }
  | { kind: 'issues'; issues: EntryIssue[] }
  | MovedAnswer
  | ConflictAnswer
  | ProblemAnswer
  | RefusedAnswer;

export type PublishAnswer =
  | { kind: 'published'; slug: string }
  | { kind: 'issues'; issues: EntryIssue[] }
  | MovedAnswer
  | ConflictAnswer
  | ProblemAnswer
  | RefusedAnswer;

/** Both the correction and the published wave say something else in the same fields. */
export type ContestedAnswer = {
  kind: 'contested';
  waveVersion: number;
  base: WaveEntry;
  theirs: WaveEntry;
  wave: Wave;
  changedBy: string;
};

export type RenewAnswer =
  | { kind: 'renewed'; version: number; entry: WaveEntry; wave: Wave; changedBy: string }
  | ContestedAnswer
  | ConflictAnswer
  | ProblemAnswer
  | RefusedAnswer;

export type DoneAnswer = { kind: 'done' } | ProblemAnswer | RefusedAnswer;

/** What a save sends; a reason is sent only where it was changed. */
export type SaveInput = { key: string; version: number; entry: WaveEntry; reason?: string };

/** What a renewal sends; a decision where both said something else, at the version of the wave that was looked at. */
export type RenewInput = {
  key: string;
  version: number;
  decision?: { waveVersion: number; choices: ConflictChoices };
};

/** What the entry screen asks of the server. */
export type EntryActions = {
  save: (input: SaveInput) => Promise<SaveAnswer>;
  send: (input: { key: string; version: number }) => Promise<SendAnswer>;
  publish: (input: { key: string; version: number }) => Promise<PublishAnswer>;
  renew: (input: RenewInput) => Promise<RenewAnswer>;
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
