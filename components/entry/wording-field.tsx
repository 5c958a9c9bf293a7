'use client';

import type { KnownQuestion } from '@/lib/domain/entry/entry-context';
import type { ItemEntry } from '@/lib/domain/entry/wave-entry';
import { useDesk } from './desk';
import { LineField } from './line-field';
import type { Note } from './notes';
import { StatedText } from './stated-field';

/** The words in which it was asked, beside those of earlier waves. */
export function WordingField(props: {
  item: ItemEntry;
  known: KnownQuestion | null;
  notes: readonly Note[];
}) {
  const { item, known, notes } = props;
  const { words, edit } = useDesk();
  const { t } = words;
  const { key, wording } = item;
  const change = (changed: Partial<ItemEntry['wording']>) =>
    edit({ kind: 'edit_item', key, edit: { kind: 'item', change: { wording: { ...wording, ...changed } } } });
  const others = (known?.wordings ?? []).filter(({ text }) => text !== wording.text);
  return (
    <>
      <StatedText
        path={`items.${key}.wording.text`}
        className="entry-wider"
        label={t('admin.entry.items.wording')}
        value={{ text: wording.text, missing: wording.missing }}
        onChange={change}
        notes={notes}
        isLong
        below={
          others.length > 0 && (
            <ul className="entry-wordings" aria-label={t('admin.entry.items.earlier')}>
              {others.map((other) => (
                <li key={`${other.language} ${other.text}`}>
                  <button
                    type="button"
                    className="button-plain"
                    lang={other.language ?? undefined}
                    onClick={() =>
                      edit({ kind: 'edit_item', key, edit: { kind: 'known_wording', wording: other } })
                    }
                  >
                    “{other.text}”
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      />
      {wording.text !== '' && (
        <LineField
          path={`items.${key}.wording.language`}
          label={t('admin.entry.items.language')}
          hint={t('admin.entry.items.languageHint')}
          value={wording.language}
          onChange={(language) => change({ language })}
          notes={notes}
        />
      )}
    </>
  );
}
