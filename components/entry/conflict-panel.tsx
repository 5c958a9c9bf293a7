'use client';

import { useMemo, useState } from 'react';
import { type ConflictChoices, mergeEntries } from '@/lib/domain/entry/merge-entries';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Words } from '@/lib/format';
import type { OpenConflict } from './draft-saver';
import { pathName } from './path-name';

/** What two people typed into the same fields, side by side, to choose from. */
export function ConflictPanel(props: {
  conflict: OpenConflict;
  mine: WaveEntry;
  words: Words;
  onDecide: (choices: ConflictChoices) => void;
}) {
  const { conflict, mine, words, onDecide } = props;
  const { base, theirs, savedBy } = conflict;
  const { t } = words;
  const [choices, setChoices] = useState<ConflictChoices>({});
  const { conflicts } = useMemo(() => mergeEntries({ base, mine, theirs }), [base, mine, theirs]);
  const write = (text: string | null) =>
    text === null ? t('admin.entry.conflict.absent') : text === '' ? t('admin.entry.conflict.blank') : text;
  return (
    <section id="conflict" tabIndex={-1} aria-labelledby="conflict-head" className="notice notice-warn">
      <h2 id="conflict-head">{t('admin.entry.conflict.title', { name: savedBy })}</h2>
      <p>{t('admin.entry.conflict.text', { count: conflicts.length })}</p>
      {conflicts.map(({ path, mine: own, theirs: other }) => (
        <fieldset key={path} className="entry-conflict">
          <legend>{pathName(path, mine, words)}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={path}
                checked={(choices[path] ?? 'mine') === side}
                onChange={() => setChoices({ ...choices, [path]: side })}
              />
              <span className="entry-hint">
                {t(side === 'mine' ? 'admin.entry.conflict.mine' : 'admin.entry.conflict.theirs', {
                  name: savedBy,
                })}
              </span>{' '}
              <span>{write(side === 'mine' ? own : other)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" className="button" onClick={() => onDecide(choices)}>
        {t('admin.entry.conflict.take')}
      </button>
    </section>
  );
}
