'use client';

import { useMemo, useState } from 'react';
import { type ConflictChoices, mergeEntries } from '@/lib/domain/entry/merge-entries';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Words } from '@/lib/words/words';
import { sideText } from './conflict-side-text';
import type { ChangedEntry, OpenConflict } from './draft-saver';
import { pathName } from './path-name';

/** What two people made of the same fields, in a draft or the one in the published wave, to choose from. */
export function ConflictPanel(props: {
  conflict: Omit<OpenConflict, 'version'>;
  changed: ChangedEntry;
  mine: WaveEntry;
  words: Words;
  onDecide: (choices: ConflictChoices) => void;
}) {
  const { conflict, changed, mine, words, onDecide } = props;
  const { base, theirs, savedBy } = conflict;
  const { t } = words;
  const [choices, setChoices] = useState<ConflictChoices>({});
  const { conflicts } = useMemo(() => mergeEntries({ base, mine, theirs }), [base, mine, theirs]);
  return (
    <section id="conflict" tabIndex={-1} aria-labelledby="conflict-head" className="notice notice-warn">
      <h2 id="conflict-head">{t(`admin.entry.conflict.title.${changed}`, { name: savedBy })}</h2>
      <p>{t(`admin.entry.conflict.text.${changed}`, { count: conflicts.length })}</p>
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
              <span>{sideText(side === 'mine' ? own : other, words)}</span>
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
