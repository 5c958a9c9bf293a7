'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Draft } from '@/lib/domain/entry/draft';
import type { EntryContext } from '@/lib/domain/entry/entry-context';
import type { EntryIssue } from '@/lib/domain/entry/entry-issue';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import type { Wave } from '@/lib/domain/record/wave';
import type { Words } from '@/lib/words/words';
import { type Desk, DeskProvider, type ToItemSpec } from './desk';
import { DraftNotices } from './draft-notices';
import type { EntryActions } from './entry-actions';
import { EntryConflicts } from './entry-conflicts';
import { EntryFields } from './entry-fields';
import { EntryFoot } from './entry-foot';
import { EntryHead } from './entry-head';
import { IssueSummary } from './issue-summary';
import { type Note, noNotes, partOfPath } from './notes';
import { useDraft } from './use-draft';
import { useHandOn } from './use-hand-on';
import { useKnownQuestions } from './use-known-questions';
import { useNotes } from './use-notes';
import { useRebase } from './use-rebase';
import { useScreenKeys } from './use-screen-keys';

export type EntryScreenProps = {
  draft: Draft;
  /** The wave that a correction corrects. */
  published: Wave | null;
  /** Whether somebody changed that wave since the correction started from it. */
  isOvertaken: boolean;
  context: EntryContext;
  standings: readonly NameStanding[];
  /** Whether whoever types may publish a correction themselves. */
  canPublish: boolean;
  words: Words;
  actions: EntryActions;
  toSpec: ToItemSpec;
  /** Where to go: to sign in and come back, to the review, and to a published wave. */
  to: { signIn: string; review: string; home: string; wave: (slug: string) => string };
};

/** A wave as it is typed: everything on one screen, saved as it is typed, drawn as it will be published. */
export function EntryScreen(props: EntryScreenProps) {
  const { draft, standings, canPublish, words, actions, toSpec, to } = props;
  const typed = useDraft(draft, { save: actions.save, words });
  const { entry, edit, saver } = typed;
  const [refusal, setRefusal] = useState<string | null>(null);
  const { context, learn } = useKnownQuestions(props.context, actions.lookUpQuestions);
  const rebase = useRebase({ ...props, saver, renew: actions.renew, onRefusal: setRefusal });
  const { published } = rebase;
  const isCorrection = published !== null;
  const { handOn, issues, lacksReason, isTried, isWorking } = useHandOn({
    draft,
    typed,
    isCorrection,
    words,
    to,
    onMoved: rebase.start,
    onRefusal: setRefusal,
  });
  const notes = useNotes(entry, { context, isTried, words });
  const isLive = useSyncExternalStore(never, inBrowser, onServer);
  const mayPublish = canPublish && isCorrection;
  const acts = {
    save: () => void saver.flush(),
    send: () => void handOn(actions.send),
    publish: () => void handOn(actions.publish),
  };
  useScreenKeys({ save: acts.save, hand: mayPublish ? acts.publish : acts.send });
  const desk = useMemo<Desk>(
    () => ({ words, edit, ask: actions, learn, toSpec }),
    [words, edit, actions, learn, toSpec],
  );
  return (
    <DeskProvider value={desk}>
      <div className="entry" data-tried={isTried || undefined}>
        <EntryHead
          title={entry.title.trim()}
          isCorrection={isCorrection}
          canPublish={mayPublish}
          isWorking={isWorking}
          isLive={isLive}
          saving={typed.saving}
          words={words}
          signIn={to.signIn}
          onSave={acts.save}
          onSend={acts.send}
          onPublish={acts.publish}
        />
        <p className="needs-no-js notice">{words.t('admin.entry.needsScripts')}</p>
        <DraftNotices draft={draft} typed={typed} refusal={refusal} words={words} />
        <EntryConflicts typed={typed} rebase={rebase} words={words} />
        <IssueSummary
          issues={issues.filter((issue) => isOpen(issue, notes) || (isOfReason(issue) && lacksReason))}
          entry={entry}
          words={words}
        />
        <EntryFields
          typed={typed}
          published={published}
          context={context}
          standings={standings}
          notes={notes}
          lacksReason={lacksReason}
          isLive={isLive}
        />
        <datalist id="entry-topics">
          {context.topics.map((topic) => (
            <option key={topic} value={topic} />
          ))}
        </datalist>
        <EntryFoot draft={draft} actions={actions} words={words} home={to.home} />
      </div>
    </DeskProvider>
  );
}

function isOpen({ path }: EntryIssue, notes: ReadonlyMap<string, readonly Note[]>): boolean {
  return (notes.get(partOfPath(path)) ?? noNotes).some((note) => note.path === path && note.isIssue);
}

function isOfReason({ path, key }: EntryIssue): boolean {
  return path === 'reason' && key === 'required';
}

const never = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
