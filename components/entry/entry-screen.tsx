'use client';

import { useCallback, useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react';
import type { Draft } from '@/lib/domain/entry/draft';
import type { EntryContext } from '@/lib/domain/entry/entry-context';
import type { EntryIssue } from '@/lib/domain/entry/entry-issue';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import { readEntry } from '@/lib/domain/entry/read-entry';
import type { Wave } from '@/lib/domain/record/wave';
import type { Words } from '@/lib/words/words';
import { ConflictPanel } from './conflict-panel';
import { CorrectionSection } from './correction-section';
import { type Desk, DeskProvider, DrawnWaveProvider, type ToItemSpec } from './desk';
import { DraftNotices } from './draft-notices';
import type { EntryActions, PublishAnswer, SendAnswer } from './entry-actions';
import { EntryFoot } from './entry-foot';
import { EntryHead } from './entry-head';
import { focusPath, IssueSummary } from './issue-summary';
import { ItemSection } from './item-section';
import { newKey } from './new-key';
import { type Note, noNotes, partOfPath } from './notes';
import { focusSoon, SourcesSection } from './sources-section';
import { useDraft } from './use-draft';
import { useDuplicates } from './use-duplicates';
import { useNotes } from './use-notes';
import { useRenewal } from './use-rebase';
import { useScreenKeys } from './use-screen-keys';
import { WaveSection } from './wave-section';

export type EntryScreenProps = {
  draft: Draft;
  /** The wave that a correction corrects. */
  published: Wave | null;
  /** Whether somebody changed that wave since the correction started from it. */
  isOvertaken: boolean;
  context: EntryContext;
  standings: readonly NameStanding[];
  topics: readonly string[];
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
  const { draft, standings, topics, canPublish, words, actions, toSpec, to } = props;
  const { t } = words;
  const typed = useDraft(draft, { save: actions.save, words });
  const { entry, edit, reason, setReason, saver, saving } = typed;
  const [context, setContext] = useState(props.context);
  const [issues, setIssues] = useState<EntryIssue[]>([]);
  const [isTried, setIsTried] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const renewal = useRenewal({ ...props, saver, renew: actions.renew, onRefusal: setRefusal });
  const { published, contest } = renewal;
  const isLive = useSyncExternalStore(never, inBrowser, onServer);
  const notes = useNotes(entry, { context, isTried, words });
  const duplicates = useDuplicates(entry, actions.findDuplicates);

  const learn = useCallback<Desk['learn']>(
    async (slug) => {
      const found = await actions.lookUpQuestions([slug]).catch(() => null); // offline: the question stays a name
      if (found) setContext((known) => ({ questions: { ...known.questions, ...found.questions } }));
      return found?.questions[slug] ?? null;
    },
    [actions],
  );
  const desk = useMemo<Desk>(
    () => ({ words, edit, ask: actions, learn, toSpec }),
    [words, edit, actions, learn, toSpec],
  );

  const { attributes, country, sources, title } = entry;
  const drawnWave = useDeferredValue(
    useMemo(() => ({ attributes, country, sources, title }), [attributes, country, sources, title]),
  );

  const showIssues = (found: EntryIssue[]) => {
    setIssues(found);
    setIsTried(true);
    const [first] = found;
    if (first) requestAnimationFrame(() => focusPath(first.path));
  };

  const hand = async (
    act: (input: { key: string; version: number }) => Promise<SendAnswer | PublishAnswer>,
  ) => {
    if (isWorking) return;
    setRefusal(null);
    const read = readEntry(entry);
    if ('issues' in read) return showIssues(read.issues);
    if (published && reason.trim() === '')
      return showIssues([{ path: 'reason', key: 'required', values: {} }]);
    setIssues([]);
    setIsWorking(true);
    try {
      if (!(await saver.flush())) return;
      const answer = await act({ key: draft.key, version: saver.version });
      if (answer.kind === 'sent') window.location.assign(to.review);
      else if (answer.kind === 'published') window.location.assign(to.wave(answer.slug));
      else if (answer.kind === 'issues') showIssues(answer.issues);
      else if (answer.kind === 'refused') setRefusal(answer.why);
      else if (answer.kind === 'problem') setRefusal(t(`admin.frame.problem.${answer.problem}`));
      else if (answer.kind === 'moved') renewal.start();
      else saver.meet(answer);
    } catch {
      setRefusal(t('admin.entry.saving.failed')); // no answer: what is typed is kept, and can be sent again
    } finally {
      setIsWorking(false);
    }
  };

  const mayPublish = canPublish && published !== null;
  useScreenKeys({
    save: () => saver.flush(),
    hand: () => hand(mayPublish ? actions.publish : actions.send),
  });

  const reasonNotes = issues.some(({ path }) => path === 'reason') && reason.trim() === '';
  return (
    <DeskProvider value={desk}>
      <div className="entry" data-tried={isTried || undefined}>
        <EntryHead
          title={entry.title.trim()}
          isCorrection={published !== null}
          canPublish={mayPublish}
          isWorking={isWorking}
          isLive={isLive}
          saving={saving}
          words={words}
          signIn={to.signIn}
          onSave={() => void saver.flush()}
          onSend={() => void hand(actions.send)}
          onPublish={() => void hand(actions.publish)}
        />
        <p className="needs-no-js notice">{t('admin.entry.needsScripts')}</p>
        <DraftNotices draft={draft} typed={typed} refusal={refusal} words={words} />
        {saving.conflict && (
          <ConflictPanel
            conflict={saving.conflict}
            changed="draft"
            mine={entry}
            words={words}
            onDecide={typed.decide}
          />
        )}
        {contest && !saving.conflict && (
          <ConflictPanel
            key={contest.waveVersion}
            conflict={{ ...contest, savedBy: contest.changedBy }}
            changed="wave"
            mine={entry}
            words={words}
            onDecide={renewal.start}
          />
        )}
        <IssueSummary
          issues={issues.filter(
            ({ path, key }) =>
              isOpen(notes, path) || (key === 'required' && path === 'reason' && reasonNotes),
          )}
          entry={entry}
          words={words}
        />
        <fieldset disabled={!isLive} className="contents">
          {published && (
            <CorrectionSection
              entry={entry}
              published={published}
              reason={reason}
              onReason={setReason}
              notes={
                reasonNotes
                  ? [{ path: 'reason', text: t('admin.entry.issue.required'), isIssue: true }]
                  : noNotes
              }
            />
          )}
          <WaveSection
            wave={entry}
            notes={notes.get('wave') ?? noNotes}
            standings={standings}
            duplicates={duplicates}
            isCorrection={published !== null}
          />
          <SourcesSection
            sources={entry.sources}
            notes={notes.get('sources') ?? noNotes}
            standings={standings}
          />
          <DrawnWaveProvider value={drawnWave}>
            {entry.items.map((item, index) => (
              <ItemSection
                key={item.key}
                item={item}
                number={index + 1}
                isOnly={entry.items.length === 1}
                sources={entry.sources}
                known={context.questions[item.question.slug] ?? null}
                notes={notes.get(item.key) ?? noNotes}
              />
            ))}
          </DrawnWaveProvider>
          <button
            type="button"
            id="items"
            className="button button-quiet"
            onClick={() => {
              const key = newKey();
              edit({ kind: 'add_item', key });
              focusSoon(`items.${key}.question.title`);
            }}
          >
            {t('admin.entry.items.add')}
          </button>
        </fieldset>
        <datalist id="entry-topics">
          {topics.map((topic) => (
            <option key={topic} value={topic} />
          ))}
        </datalist>
        <EntryFoot draft={draft} actions={actions} words={words} home={to.home} />
      </div>
    </DeskProvider>
  );
}

function isOpen(notes: ReadonlyMap<string, readonly Note[]>, path: string): boolean {
  return (notes.get(partOfPath(path)) ?? noNotes).some((note) => note.path === path && note.isIssue);
}

const never = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
