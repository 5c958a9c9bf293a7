'use client';

import { useDeferredValue, useMemo } from 'react';
import { type EntryContext, findKnown } from '@/lib/domain/entry/entry-context';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import type { Wave } from '@/lib/domain/record/wave';
import { CorrectionSection } from './correction-section';
import { DrawnWaveProvider, useDesk } from './desk';
import { ItemSection } from './item-section';
import { newKey } from './new-key';
import { type Note, noNotes } from './notes';
import { focusSoon, SourcesSection } from './sources-section';
import type { useDraft } from './use-draft';
import { useDuplicates } from './use-duplicates';
import { WaveSection } from './wave-section';

/** Everything that is typed of a wave: why it is corrected, what it is, its sources and its items. */
export function EntryFields(props: {
  typed: Pick<ReturnType<typeof useDraft>, 'entry' | 'reason' | 'setReason'>;
  published: Wave | null;
  context: EntryContext;
  standings: readonly NameStanding[];
  notes: ReadonlyMap<string, readonly Note[]>;
  lacksReason: boolean;
  isLive: boolean;
}) {
  const { typed, published, context, standings, notes, lacksReason, isLive } = props;
  const { entry, reason, setReason } = typed;
  const { words, edit, ask } = useDesk();
  const { t } = words;
  const duplicates = useDuplicates(entry, ask.findDuplicates);
  const { attributes, country, sources, title, items } = entry;
  const drawnWave = useDeferredValue(
    useMemo(() => ({ attributes, country, sources, title }), [attributes, country, sources, title]),
  );
  const required = { path: 'reason', text: t('admin.entry.issue.required'), isIssue: true };
  return (
    <fieldset disabled={!isLive} className="contents">
      {published && (
        <CorrectionSection
          entry={entry}
          published={published}
          reason={reason}
          onReason={setReason}
          notes={lacksReason ? [required] : noNotes}
        />
      )}
      <WaveSection
        wave={entry}
        notes={notes.get('wave') ?? noNotes}
        standings={standings}
        duplicates={duplicates}
        isCorrection={published !== null}
      />
      <SourcesSection sources={sources} notes={notes.get('sources') ?? noNotes} standings={standings} />
      <DrawnWaveProvider value={drawnWave}>
        {items.map((item, index) => (
          <ItemSection
            key={item.key}
            item={item}
            number={index + 1}
            isOnly={items.length === 1}
            sources={sources}
            known={findKnown(context, item.question.slug)}
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
  );
}
