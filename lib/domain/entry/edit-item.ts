import { foldText } from '@/lib/domain/find/search';
import type { Wording } from '@/lib/domain/record/question';
import type { KnownQuestion } from './entry-context';
import { guessKind } from './guess-kind';
import type { PastedBlock } from './paste';
import {
  type ColumnEntry,
  cellKey,
  emptyColumn,
  emptyItem,
  type ItemEntry,
  type OptionEntry,
} from './wave-entry';

/** How many blank rows a new grid begins with. */
const blankRows = 3;

/**
 * One thing done to an item. Whoever makes new parts names them: by a `key`, or by `keys`, which is what those of several
 * new parts begin with.
 */
export type ItemEdit =
  | { kind: 'item'; change: Partial<Pick<ItemEntry, 'question' | 'wording' | 'place'>> }
  | { kind: 'known_question'; known: Omit<KnownQuestion, 'items'>; keys: string }
  | { kind: 'known_wording'; wording: Wording }
  | { kind: 'option'; key: string; change: Partial<Omit<OptionEntry, 'key'>> }
  | { kind: 'add_option'; key: string }
  | { kind: 'remove_option'; key: string }
  | { kind: 'move_option'; key: string; by: 1 | -1 }
  | { kind: 'column'; key: string; change: Partial<Omit<ColumnEntry, 'key'>> }
  | { kind: 'add_column'; key: string }
  | { kind: 'remove_column'; key: string }
  | { kind: 'cell'; option: string; column: string; text: string }
  | { kind: 'paste'; block: PastedBlock; row: number; column: number | null; keys: string }
  | { kind: 'put_back'; item: ItemEntry };

/** An item to begin with: its first column is taken from a source, its grid has a few blank rows. */
export function newItem(key: string, source: string): ItemEntry {
  const options = Array.from({ length: blankRows }, (_, index) => blankOption(`o${index + 1}`));
  return { ...emptyItem(key, source), options };
}

/** The item after one thing was done to it; the same item where nothing changed. */
export function editItem(item: ItemEntry, edit: ItemEdit): ItemEntry {
  switch (edit.kind) {
    case 'item':
      return { ...item, ...edit.change };
    case 'known_question':
      return takeKnown(item, edit);
    case 'known_wording': {
      const { text, language } = edit.wording;
      return { ...item, wording: { text, missing: 'not_entered', language: language ?? '' } };
    }
    case 'option':
      return { ...item, options: withSteps(changeOption(item.options, edit)) };
    case 'add_option':
      return { ...item, options: [...item.options, blankOption(edit.key)] };
    case 'remove_option':
      return {
        ...item,
        options: withSteps(item.options.filter(({ key }) => key !== edit.key)),
        cells: cellsWithout(item, ([option]) => option === edit.key),
      };
    case 'move_option':
      return { ...item, options: withSteps(moved(item.options, edit)) };
    case 'column':
      return {
        ...item,
        columns: item.columns.map((one) => (one.key === edit.key ? { ...one, ...edit.change } : one)),
      };
    case 'add_column':
      return { ...item, columns: [...item.columns, nextColumn(item, edit.key)] };
    case 'remove_column':
      return {
        ...item,
        columns: item.columns.filter(({ key }) => key !== edit.key),
        cells: cellsWithout(item, ([, column]) => column === edit.key),
      };
    case 'cell':
      return { ...item, cells: withCell(item.cells, `${edit.option} ${edit.column}`, edit.text) };
    case 'paste':
      return paste(item, edit);
    case 'put_back':
      return edit.item;
  }
}

function blankOption(key: string): OptionEntry {
  return { key, label: '', kind: 'substantive', side: null, step: null };
}

/** A further column is most often of the same table: of the same base, source and page. */
function nextColumn({ columns }: ItemEntry, key: string): ColumnEntry {
  const last = columns.at(-1);
  if (!last) return emptyColumn(key, '');
  return { ...last, key, group: '', n: { text: '', missing: 'not_entered' }, note: '', referenceNote: '' };
}

/** A kind that was guessed follows the label, one that somebody chose stays. */
function changeOption(
  options: OptionEntry[],
  { key, change }: { key: string; change: Partial<OptionEntry> },
): OptionEntry[] {
  return options.map((option) => {
    if (option.key !== key) return option;
    const { label } = change;
    const isGuessed = option.kind === guessKind(option.label);
    const kind = label !== undefined && isGuessed ? guessKind(label) : option.kind;
    return { ...option, kind, ...change };
  });
}

/** Numbers the answers of a scale from its most negative one, in whichever direction they are listed. */
function withSteps(options: OptionEntry[]): OptionEntry[] {
  const onScale = options.filter(({ side }) => side !== null);
  if (onScale.length === 0) return options.map((option) => ({ ...option, step: null }));
  const isDownwards = (onScale[0]?.side ?? 0) > (onScale.at(-1)?.side ?? 0);
  const upwards = isDownwards ? onScale.toReversed() : onScale;
  return options.map((option) => ({
    ...option,
    step: option.side === null ? null : upwards.indexOf(option),
  }));
}

function moved<Part extends { key: string }>(
  parts: Part[],
  { key, by }: { key: string; by: 1 | -1 },
): Part[] {
  const from = parts.findIndex((part) => part.key === key);
  const [part, other] = [parts[from], parts[from + by]];
  if (!part || !other) return parts;
  return parts.with(from, other).with(from + by, part);
}

function withCell(cells: ItemEntry['cells'], key: string, text: string): ItemEntry['cells'] {
  if (text !== '') return { ...cells, [key]: text };
  const { [key]: _, ...rest } = cells;
  return rest;
}

function cellsWithout(
  { cells }: ItemEntry,
  isGone: (names: [option: string, column: string]) => boolean,
): ItemEntry['cells'] {
  return Object.fromEntries(
    Object.entries(cells).filter(([key]) => {
      const [option = '', column = ''] = key.split(' ');
      return !isGone([option, column]);
    }),
  );
}

/** The question with the register's answers; rows that have been typed stay, and are those answers where they say the same. */
function takeKnown(
  item: ItemEntry,
  { known, keys }: { known: Omit<KnownQuestion, 'items'>; keys: string },
): ItemEntry {
  const { slug, title, topic } = known;
  const typed = item.options.filter((option) => option.label.trim() !== '' || hasCell(item, option));
  const own = typed.map((option) => {
    const same = known.options.find(({ label }) => foldText(label) === foldText(option.label));
    return same
      ? { key: option.key, label: same.label, kind: same.kind, side: same.side, step: same.step }
      : option;
  });
  const added = known.options
    .filter(({ label }) => !own.some((option) => option.label === label))
    .map(({ label, kind, side, step }, index) => ({ key: `${keys}${index}`, label, kind, side, step }));
  const gone = item.options.filter(({ key }) => !typed.some((option) => option.key === key));
  return {
    ...item,
    question: { slug, title, topic },
    options: [...own, ...added],
    cells: cellsWithout(item, ([option]) => gone.some(({ key }) => key === option)),
  };
}

function hasCell({ cells, columns }: ItemEntry, option: OptionEntry): boolean {
  return columns.some((column) => (cells[cellKey(option, column)] ?? '') !== '');
}

/**
 * Puts a block into the grid from a cell on; `column` is null where that is a label. Rows with labels go to the answers
 * of these labels, wherever they are, then to blank rows; rows and columns that there are too few of are added.
 */
function paste(
  item: ItemEntry,
  { block, row, column, keys }: { block: PastedBlock; row: number; column: number | null; keys: string },
): ItemEntry {
  const { labels, rows } = block;
  const firstColumn = column ?? 0;
  const columns = withColumns(item, block, firstColumn, keys);
  const options = [...item.options];
  let cells = item.cells;
  const used = new Set<string>();
  rows.forEach((values, index) => {
    const label = labels?.[index] ?? '';
    const key = `${keys}r${index}`;
    const option =
      labels === null ? (options[row + index] ?? blankOption(key)) : findRow(options, label, used, row);
    const target = option ?? blankOption(key);
    const changed =
      target.label.trim() === '' && label !== '' ? { ...target, label, kind: guessKind(label) } : target;
    const place = options.findIndex((one) => one.key === target.key);
    if (place < 0) options.push(changed);
    else options[place] = changed;
    used.add(target.key);
    values.forEach((text, offset) => {
      const of = columns[firstColumn + offset];
      if (of) cells = withCell(cells, cellKey(target, of), text);
    });
  });
  return { ...item, options, columns, cells };
}

/** The row of a label: the answer that is called so, else the next blank one from where one pastes. */
function findRow(
  options: OptionEntry[],
  label: string,
  used: ReadonlySet<string>,
  from: number,
): OptionEntry | undefined {
  const free = options.filter(({ key }) => !used.has(key));
  const same = free.find((option) => foldText(option.label) === foldText(label) && label !== '');
  return same ?? options.slice(from).find(({ key, label: other }) => other.trim() === '' && !used.has(key));
}

function withColumns(
  item: ItemEntry,
  { rows, heads }: PastedBlock,
  from: number,
  keys: string,
): ColumnEntry[] {
  const columns = [...item.columns];
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let place = columns.length; place < from + width; place += 1)
    columns.push({
      ...nextColumn({ ...item, columns }, `${keys}c${place}`),
      group: heads?.[place - from] ?? '',
    });
  return columns;
}
