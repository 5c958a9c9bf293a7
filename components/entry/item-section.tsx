'use client';

import { memo, useState } from 'react';
import type { KnownQuestion } from '@/lib/domain/entry/entry-context';
import type { ItemEntry, SourceEntry } from '@/lib/domain/entry/wave-entry';
import { ColumnsTable } from './columns-table';
import { useDesk } from './desk';
import { Grid } from './grid';
import { ItemPreview } from './item-preview';
import { LineField } from './line-field';
import type { Note } from './notes';
import { QuestionField } from './question-field';
import { WordingField } from './wording-field';

/** One question as asked: its name, wording, columns, grid, and the chart of it. */
export const ItemSection = memo(function ItemSection(props: {
  item: ItemEntry;
  number: number;
  isOnly: boolean;
  sources: readonly SourceEntry[];
  known: KnownQuestion | null;
  notes: readonly Note[];
}) {
  const { item, number, isOnly, sources, known, notes } = props;
  const { words, edit } = useDesk();
  const { t } = words;
  const name = item.question.title.trim() || t('admin.entry.items.one', { number });
  const at = `items.${item.key}`;
  return (
    <section aria-labelledby={`${at}-head`} className="entry-item">
      <div className="entry-item-head">
        <h2 id={`${at}-head`}>{name}</h2>
        {!isOnly && <RemoveItem item={item} number={number} name={name} />}
      </div>
      <div className="entry-fields">
        <QuestionField item={item} known={known} notes={notes} />
        <WordingField item={item} known={known} notes={notes} />
      </div>
      <ColumnsTable item={item} sources={sources} known={known} notes={notes} />
      <div className="entry-beside">
        <Grid item={item} notes={notes} />
        <ItemPreview item={item} known={known} />
      </div>
      <details className="entry-more" open={item.place !== '' || undefined}>
        <summary>{t('admin.entry.items.more')}</summary>
        <div className="entry-fields">
          <LineField
            path={`${at}.place`}
            label={t('admin.entry.items.place')}
            value={item.place}
            onChange={(place) =>
              edit({ kind: 'edit_item', key: item.key, edit: { kind: 'item', change: { place } } })
            }
            notes={notes}
          />
          <ScaleChoice item={item} />
        </div>
      </details>
    </section>
  );
});

/** Whether the answers are a scale: then each row says on which side it is. */
function ScaleChoice({ item }: { item: ItemEntry }) {
  const { words, edit } = useDesk();
  const isScale = item.options.some(({ side }) => side !== null);
  return (
    <label className="entry-check">
      <input
        type="checkbox"
        checked={isScale}
        onChange={(event) => {
          for (const option of item.options) {
            const side = event.target.checked && option.kind === 'substantive' ? 0 : null;
            edit({
              kind: 'edit_item',
              key: item.key,
              edit: { kind: 'option', key: option.key, change: { side } },
            });
          }
        }}
      />
      {words.t('admin.entry.items.scale')}
    </label>
  );
}

function RemoveItem({ item, number, name }: { item: ItemEntry; number: number; name: string }) {
  const { words, edit } = useDesk();
  const { t } = words;
  const [isAsking, setIsAsking] = useState(false);
  const remove = () => edit({ kind: 'remove_item', key: item.key });
  if (!isAsking)
    return (
      <button
        type="button"
        className="button-plain"
        onClick={() => (Object.keys(item.cells).length === 0 ? remove() : setIsAsking(true))}
      >
        {t('admin.entry.items.remove', { number })}
      </button>
    );
  return (
    <span role="alert" className="entry-ask">
      {t('admin.entry.items.removeSure', { title: name })}{' '}
      <button type="button" className="button-plain" onClick={remove}>
        {t('admin.entry.items.removeYes')}
      </button>{' '}
      <button type="button" className="button-plain" onClick={() => setIsAsking(false)}>
        {t('admin.entry.items.removeNo')}
      </button>
    </span>
  );
}
