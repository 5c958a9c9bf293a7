'use client';

import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  memo,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { editItem, type ItemEdit } from '@/lib/domain/entry/edit-item';
import { moveInGrid } from '@/lib/domain/entry/grid-move';
import { readPaste } from '@/lib/domain/entry/paste';
import type { ItemEntry } from '@/lib/domain/entry/wave-entry';
import { columnName } from './column-name';
import { useDesk } from './desk';
import { GridNotes } from './grid-notes';
import { GridRow } from './grid-row';
import { GridSums } from './grid-sums';
import { newKey } from './new-key';
import type { Note } from './notes';

// What a draft can hold, as waveEntrySchema says.
const mostRows = 200;
const mostColumns = 100;

/** An item before and after something was done to it in one stroke, which one stroke takes back. */
type Step = { before: ItemEntry; after: ItemEntry };

/** The values as in a spreadsheet: a row an answer, a column a base. */
export const Grid = memo(function Grid({ item, notes }: { item: ItemEntry; notes: readonly Note[] }) {
  const { words, edit } = useDesk();
  const { t } = words;
  const table = useRef<HTMLTableElement>(null);
  const steps = useRef<Step[]>([]);
  const wanted = useRef<{ row: number; column: number } | null>(null);
  const atFocus = useRef('');
  const [isTooMuch, setIsTooMuch] = useState(false);
  const names = useMemo(() => item.columns.map((column) => columnName(column, words)), [item.columns, words]);
  const isScale = item.options.some(({ side }) => side !== null);
  const firstValue = isScale ? 3 : 2;
  const columns = firstValue + item.columns.length;
  const at = `items.${item.key}`;

  useLayoutEffect(() => {
    if (wanted.current && focusCell(table.current, wanted.current)) wanted.current = null;
  });

  const act = (itemEdit: ItemEdit) => edit({ kind: 'edit_item', key: item.key, edit: itemEdit });
  const actInOne = (itemEdit: ItemEdit) => {
    const after = editItem(item, itemEdit);
    steps.current.push({ before: item, after });
    act({ kind: 'put_back', item: after });
  };

  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = placeOf(event.target);
    if (!cell || event.nativeEvent.isComposing) return;
    const option = item.options[cell.row];
    const last = steps.current.at(-1);
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
      if (last?.after !== item) return; // something was typed since: the text takes that back itself
      event.preventDefault();
      steps.current.pop();
      act({ kind: 'put_back', item: last.before });
    } else if (event.altKey && option && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const by = event.key === 'ArrowUp' ? -1 : 1;
      act({ kind: 'move_option', key: option.key, by });
      wanted.current = { ...cell, row: Math.min(Math.max(cell.row + by, 0), item.options.length - 1) };
    } else if (event.altKey && option && event.key === 'Backspace') {
      event.preventDefault();
      actInOne({ kind: 'remove_option', key: option.key });
      wanted.current = { ...cell, row: Math.max(0, Math.min(cell.row, item.options.length - 2)) };
    } else if (event.key === 'Escape' && event.target instanceof HTMLInputElement) {
      putBack(event.target, atFocus.current);
    } else if (!event.altKey && !event.ctrlKey && !event.metaKey) move(event, cell);
  };

  const move = (event: KeyboardEvent<HTMLTableElement>, cell: { row: number; column: number }) => {
    const { target } = event;
    const isText = target instanceof HTMLInputElement;
    if (!isText && event.key.startsWith('Arrow')) return; // a choice is changed by its arrows
    const stroke = {
      key: event.key,
      isShift: event.shiftKey,
      isAtStart: isText && target.selectionStart === 0,
      isAtEnd: isText && target.selectionEnd === target.value.length,
    };
    const next = moveInGrid(cell, { rows: item.options.length, columns }, stroke);
    if (next === null) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    event.preventDefault();
    if (next !== 'new_row') focusCell(table.current, next);
    else if (!isBlankRow(item, cell.row)) {
      act({ kind: 'add_option', key: newKey() });
      wanted.current = { row: cell.row + 1, column: 0 };
    }
  };

  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const cell = placeOf(event.target);
    const block = readPaste(event.clipboardData.getData('text/plain'));
    if (!cell || !block) return;
    event.preventDefault();
    const tooMany = block.rows.length > mostRows || (block.rows[0]?.length ?? 0) > mostColumns;
    setIsTooMuch(tooMany);
    if (tooMany) return;
    const column = cell.column < firstValue ? null : cell.column - firstValue;
    actInOne({ kind: 'paste', block, row: cell.row, column, keys: newKey() });
  };

  const focus = (event: FocusEvent<HTMLTableElement>) => {
    if (event.target instanceof HTMLInputElement) atFocus.current = event.target.value;
  };

  return (
    <div className="entry-grid-frame">
      <section id={`${at}.cells`} tabIndex={-1} className="scroll" aria-labelledby={`${at}-head`}>
        <table ref={table} className="entry-grid" onKeyDown={press} onPaste={paste} onFocus={focus}>
          <thead>
            <tr>
              <th scope="col">{t('admin.entry.grid.option')}</th>
              <th scope="col">{t('admin.entry.grid.kind')}</th>
              {isScale && <th scope="col">{t('admin.entry.grid.side')}</th>}
              {item.columns.map((column, index) => (
                <th key={column.key} scope="col" className="number">
                  {names[index]}
                </th>
              ))}
              <th className="entry-grid-end" />
            </tr>
          </thead>
          <tbody>
            {item.options.map((option, row) => (
              <GridRow
                key={option.key}
                item={item.key}
                option={option}
                row={row}
                columns={item.columns}
                names={names}
                cells={item.cells}
                isScale={isScale}
                notes={notes}
                onRemove={() => actInOne({ kind: 'remove_option', key: option.key })}
              />
            ))}
          </tbody>
          <GridSums item={item} before={firstValue} notes={notes} words={words} />
        </table>
      </section>
      {isTooMuch && (
        <p role="alert" className="notice notice-warn mt-2">
          {t('admin.entry.grid.tooMuch', { rows: mostRows, columns: mostColumns })}
        </p>
      )}
      <GridNotes item={item} names={names} notes={notes} />
      <p className="entry-tools">
        <button
          type="button"
          className="button-plain"
          onClick={() => {
            act({ kind: 'add_option', key: newKey() });
            wanted.current = { row: item.options.length, column: 0 };
          }}
        >
          {t('admin.entry.grid.addRow')}
        </button>
        <span className="entry-hint">{t('admin.entry.grid.hint')}</span>
      </p>
    </div>
  );
});

/** The cell that a control of the grid stands in. */
function placeOf(target: EventTarget): { row: number; column: number } | null {
  if (!(target instanceof HTMLElement)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function focusCell(
  table: HTMLTableElement | null,
  { row, column }: { row: number; column: number },
): boolean {
  const control = table?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  if (!control) return false;
  control.focus();
  // As in a spreadsheet: what is typed next replaces what stands there.
  if (control instanceof HTMLInputElement) control.select();
  return true;
}

/** Puts a text into a field as if it were typed, so that whoever listens to the field hears of it. */
function putBack(input: HTMLInputElement, text: string): void {
  if (input.value === text) return;
  input.select();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.select();
}

function isBlankRow(item: ItemEntry, row: number): boolean {
  const option = item.options[row];
  if (option?.label.trim() !== '') return false;
  return item.columns.every(({ key }) => (item.cells[`${option.key} ${key}`] ?? '') === '');
}
