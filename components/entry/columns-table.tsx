'use client';

import { memo } from 'react';
import { isOfColumn } from '@/lib/domain/entry/column-base';
import type { KnownQuestion } from '@/lib/domain/entry/entry-context';
import type { ColumnEntry, ItemEntry, SourceEntry } from '@/lib/domain/entry/wave-entry';
import { columnName } from './column-name';
import { useDesk } from './desk';
import { Field } from './field';
import { LineField } from './line-field';
import { newKey } from './new-key';
import type { Note } from './notes';
import { focusSoon } from './sources-section';
import { StatedText } from './stated-field';

/** Of whom each column of the grid is, and where it is printed. */
export const ColumnsTable = memo(function ColumnsTable(props: {
  item: ItemEntry;
  sources: readonly SourceEntry[];
  known: KnownQuestion | null;
  notes: readonly Note[];
}) {
  const { item, sources, known, notes } = props;
  const { words, edit } = useDesk();
  const { t } = words;
  const groups = missingGroups(item, known);
  const add = (change: Partial<ColumnEntry>) => {
    const key = newKey();
    edit({ kind: 'edit_item', key: item.key, edit: { kind: 'add_column', key } });
    edit({ kind: 'edit_item', key: item.key, edit: { kind: 'column', key, change } });
    return key;
  };
  return (
    <div className="entry-columns">
      {item.columns.map((column) => (
        <ColumnFields
          key={column.key}
          item={item.key}
          column={column}
          isOnly={item.columns.length === 1}
          sources={sources}
          notes={notes}
        />
      ))}
      <p className="entry-tools">
        <button
          type="button"
          className="button-plain"
          onClick={() => focusSoon(`items.${item.key}.columns.${add({})}.kind`)}
        >
          {t('admin.entry.columns.add')}
        </button>
        {groups.length > 0 && (
          <button
            type="button"
            className="button-plain"
            onClick={() => {
              for (const group of groups) add(group);
            }}
          >
            {t('admin.entry.items.lastWave')}
          </button>
        )}
      </p>
    </div>
  );
});

/** The bases of the latest wave of the question that the item has no column of. */
function missingGroups(
  { columns }: ItemEntry,
  known: KnownQuestion | null,
): Pick<ColumnEntry, 'kind' | 'groupDimension' | 'group'>[] {
  const bases = known?.items[0]?.bases ?? [];
  const missing = bases.filter((base) => !columns.some((column) => isOfColumn(column)(base)));
  return missing.map(({ kind, groupDimension, group }) => ({
    kind,
    groupDimension: groupDimension ?? '',
    group: group ?? '',
  }));
}

const ColumnFields = memo(function ColumnFields(props: {
  item: string;
  column: ColumnEntry;
  isOnly: boolean;
  sources: readonly SourceEntry[];
  notes: readonly Note[];
}) {
  const { item, column, isOnly, sources, notes } = props;
  const { words, edit } = useDesk();
  const { t } = words;
  const at = (field: string) => `items.${item}.columns.${column.key}.${field}`;
  const change = (changed: Partial<Omit<ColumnEntry, 'key'>>) =>
    edit({ kind: 'edit_item', key: item, edit: { kind: 'column', key: column.key, change: changed } });
  const name = columnName(column, words);
  const isOther = column.kind !== 'all' && column.kind !== 'valid';
  const line = (field: 'groupDimension' | 'group' | 'note' | 'referenceNote', className = '') => (
    <LineField
      path={at(field)}
      label={t(`admin.entry.columns.${field}`)}
      value={column[field]}
      onChange={(text) => change({ [field]: text })}
      notes={notes}
      className={className}
    />
  );
  return (
    <fieldset className="entry-column">
      <legend className="sr-only">
        {t('admin.entry.columns.column')}: {name}
      </legend>
      <Field path={at('kind')} label={t('admin.entry.columns.kind')} notes={isOther ? [] : notes}>
        {(control) => (
          <select
            {...control}
            value={isOther ? 'other' : column.kind}
            onChange={({ target }) => change({ kind: target.value === 'other' ? '' : target.value })}
          >
            {(['all', 'valid', 'other'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {t(`admin.entry.columns.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isOther && (
        <LineField
          path={at('kindName')}
          label={t('admin.entry.columns.otherName')}
          value={column.kind}
          onChange={(kind) => change({ kind })}
          notes={notes.map((note) => (note.path === at('kind') ? { ...note, path: at('kindName') } : note))}
        />
      )}
      {column.kind !== 'all' && line('note')}
      {line('groupDimension')}
      {(column.groupDimension !== '' || column.group !== '') && line('group')}
      <StatedText
        path={at('n')}
        label={t('admin.entry.columns.n')}
        value={column.n}
        onChange={(n) => change({ n })}
        notes={notes}
        inputMode="numeric"
      />
      <Field path={at('source')} label={t('admin.entry.columns.source')} notes={notes}>
        {(control) => (
          <select
            {...control}
            value={column.source}
            onChange={({ target }) => change({ source: target.value })}
          >
            <option value="">{t('admin.entry.columns.noSource')}</option>
            {sources.map((source, index) => (
              <option key={source.key} value={source.key}>
                {source.title.trim() || t('admin.entry.sources.one', { number: index + 1 })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <StatedText
        path={at('locator')}
        label={t('admin.entry.columns.locator')}
        value={column.locator}
        onChange={(locator) => change({ locator })}
        notes={notes}
      />
      <details className="entry-more" open={column.referenceNote !== '' || undefined}>
        <summary>{t('admin.entry.columns.more')}</summary>
        {column.kind === 'all' && line('note')}
        {line('referenceNote')}
        {!isOnly && (
          <button
            type="button"
            className="button-plain"
            onClick={() =>
              edit({ kind: 'edit_item', key: item, edit: { kind: 'remove_column', key: column.key } })
            }
          >
            {t('admin.entry.columns.remove', { column: name })}
          </button>
        )}
      </details>
    </fieldset>
  );
});
