'use client';

import { memo } from 'react';
import { type ColumnEntry, cellKey, type ItemEntry, type OptionEntry } from '@/lib/domain/entry/wave-entry';
import { optionKindSchema, type Side } from '@/lib/domain/record/question';
import { useDesk } from './desk';
import type { Note } from './notes';

const sides = [
  ['none', null],
  ['negative', -1],
  ['neutral', 0],
  ['positive', 1],
] as const satisfies readonly (readonly [string, Side | null])[];

/** An answer with its shares. */
export function GridRow(props: {
  item: string;
  option: OptionEntry;
  row: number;
  columns: readonly ColumnEntry[];
  names: readonly string[];
  cells: ItemEntry['cells'];
  isScale: boolean;
  notes: readonly Note[];
  onRemove: () => void;
}) {
  const { item, option, row, columns, names, cells, isScale, notes, onRemove } = props;
  const { t } = useDesk().words;
  const name = option.label.trim() || t('admin.entry.grid.unnamed', { number: row + 1 });
  const firstValue = isScale ? 3 : 2;
  return (
    <tr>
      <OptionCells item={item} option={option} row={row} isScale={isScale} name={name} notes={notes} />
      {columns.map((column, index) => {
        const path = `items.${item}.cells.${option.key}.${column.key}`;
        const own = notes.filter((note) => note.path === path);
        return (
          <Cell
            key={column.key}
            item={item}
            option={option.key}
            column={column.key}
            row={row}
            place={firstValue + index}
            label={t('admin.entry.grid.cell', { option: name, column: names[index] ?? '' })}
            text={cells[cellKey(option, column)] ?? ''}
            isWrong={own.some(({ isIssue }) => isIssue)}
            isOdd={own.some(({ isIssue }) => !isIssue)}
          />
        );
      })}
      <td className="entry-grid-end">
        <button
          type="button"
          tabIndex={-1}
          className="button-plain"
          aria-label={t('admin.entry.grid.removeRow', { option: name })}
          onClick={onRemove}
        >
          ×
        </button>
      </td>
    </tr>
  );
}

const OptionCells = memo(function OptionCells(props: {
  item: string;
  option: OptionEntry;
  row: number;
  isScale: boolean;
  name: string;
  notes: readonly Note[];
}) {
  const { item, option, row, isScale, name, notes } = props;
  const { words, edit } = useDesk();
  const { t } = words;
  const path = `items.${item}.options.${option.key}.label`;
  const change = (changed: Partial<Omit<OptionEntry, 'key'>>) =>
    edit({ kind: 'edit_item', key: item, edit: { kind: 'option', key: option.key, change: changed } });
  return (
    <>
      <th scope="row">
        <input
          id={path}
          data-row={row}
          data-column={0}
          aria-label={t('admin.entry.grid.optionLabel', { number: row + 1 })}
          aria-invalid={notes.some((note) => note.path === path && note.isIssue) || undefined}
          aria-describedby={`items.${item}-grid-notes`}
          autoComplete="off"
          value={option.label}
          onChange={({ target }) => change({ label: target.value })}
        />
      </th>
      <td className="entry-grid-kind">
        <select
          data-row={row}
          data-column={1}
          aria-label={t('admin.entry.grid.kindOf', { option: name })}
          value={option.kind}
          onChange={({ target }) => change({ kind: optionKindSchema.parse(target.value) })}
        >
          {optionKindSchema.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`admin.entry.grid.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </td>
      {isScale && (
        <td className="entry-grid-kind">
          <select
            data-row={row}
            data-column={2}
            aria-label={t('admin.entry.grid.sideOf', { option: name })}
            value={sides.find(([, side]) => side === option.side)?.[0]}
            onChange={({ target }) =>
              change({ side: sides.find(([word]) => word === target.value)?.[1] ?? null })
            }
          >
            {sides.map(([word]) => (
              <option key={word} value={word}>
                {t(`admin.entry.grid.sides.${word}`)}
              </option>
            ))}
          </select>
        </td>
      )}
    </>
  );
});

const Cell = memo(function Cell(props: {
  item: string;
  option: string;
  column: string;
  row: number;
  place: number;
  label: string;
  text: string;
  isWrong: boolean;
  isOdd: boolean;
}) {
  const { item, option, column, row, place, label, text, isWrong, isOdd } = props;
  const { edit } = useDesk();
  return (
    <td className="entry-cell" data-odd={isOdd || undefined} data-wrong={isWrong || undefined}>
      <input
        id={`items.${item}.cells.${option}.${column}`}
        data-row={row}
        data-column={place}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong || isOdd ? `items.${item}.cells.${option}.${column}-note` : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={({ target }) =>
          edit({ kind: 'edit_item', key: item, edit: { kind: 'cell', option, column, text: target.value } })
        }
      />
    </td>
  );
});
