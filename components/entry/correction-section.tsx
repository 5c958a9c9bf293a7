'use client';

import { memo, useDeferredValue, useMemo } from 'react';
import { ChangeList } from '@/components/review/change-list';
import { readAsFarAsPossible } from '@/lib/domain/entry/read-entry';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Wave } from '@/lib/domain/record/wave';
import { diffWaves } from '@/lib/domain/versions/diff-waves';
import { useDesk } from './desk';
import { Field } from './field';
import type { Note } from './notes';

/** Why a published wave is corrected, and what that changes. */
export const CorrectionSection = memo(function CorrectionSection(props: {
  entry: WaveEntry;
  published: Wave;
  reason: string;
  onReason: (reason: string) => void;
  notes: readonly Note[];
}) {
  const { published, reason, onReason, notes } = props;
  const { words } = useDesk();
  const { t } = words;
  const entry = useDeferredValue(props.entry);
  const changes = useMemo(
    () => diffWaves(published, readAsFarAsPossible({ ...entry, slug: published.slug }).wave),
    [published, entry],
  );
  return (
    <section aria-labelledby="why-head" className="entry-why">
      <h2 id="why-head" className="sr-only">
        {t('admin.entry.correctionOf')}
      </h2>
      <Field path="reason" label={t('admin.entry.why.title')} hint={t('admin.entry.why.hint')} notes={notes}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            required
            value={reason}
            onChange={({ target }) => onReason(target.value)}
          />
        )}
      </Field>
      <h3 className="eyebrow">{t('admin.entry.why.changes')}</h3>
      {changes.length === 0 ? (
        <p className="entry-hint">{t('admin.entry.why.none')}</p>
      ) : (
        <ChangeList changes={changes} words={words} />
      )}
    </section>
  );
});
