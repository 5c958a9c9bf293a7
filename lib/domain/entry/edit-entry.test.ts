import { describe, expect, it } from 'vitest';
import { editEntry } from '@/lib/domain/entry/edit-entry';
import { editItem, newItem } from '@/lib/domain/entry/edit-item';
import { guessKind } from '@/lib/domain/entry/guess-kind';
import { readPaste } from '@/lib/domain/entry/paste';
import type { ItemEntry } from '@/lib/domain/entry/wave-entry';
import { sampleEntry, sampleItem } from '@/tests/samples/sample-entry';

/** A grid as lines of texts, labels first. */
function gridOf({ options, columns, cells }: ItemEntry): string[][] {
  return options.map(({ key, label }) => [
    label,
    ...columns.map((column) => cells[`${key} ${column.key}`] ?? ''),
  ]);
}

function pasteInto(item: ItemEntry, text: string, at: { row: number; column: number | null }): ItemEntry {
  const block = readPaste(text);
  if (!block) throw new Error(`no block: ${text}`);
  return editItem(item, { kind: 'paste', block, ...at, keys: 'new' });
}

const item = sampleItem('i1', 'Best neighbour', { Russia: '41', China: '32.5', Neither: '<0.5' });

describe('pasting into a grid', () => {
  it('spreads a column from the cell that has the focus, and adds rows', () => {
    expect(gridOf(pasteInto(item, '31\n9\n4', { row: 1, column: 0 }))).toEqual([
      ['Russia', '41'],
      ['China', '31'],
      ['Neither', '9'],
      ['', '4'],
    ]);
  });

  it('fills blank labels, and adds columns with their heads', () => {
    const filled = pasteInto(newItem('i1', 's1'), '\tAll\tUrban\nYes\t60\t61\nDon’t know\t4\t3', {
      row: 0,
      column: null,
    });
    expect(gridOf(filled)).toEqual([
      ['Yes', '60', '61'],
      ['Don’t know', '4', '3'],
      ['', '', ''],
    ]);
    expect(filled.columns.map(({ group }) => group)).toEqual(['', 'Urban']);
    expect(filled.options.map(({ kind }) => kind)).toEqual(['substantive', 'dont_know', 'substantive']);
  });

  it('finds the rows of labels that are there in another order, and adds those that are not', () => {
    expect(gridOf(pasteInto(item, 'china 30\nrussia 40\nJapan 8', { row: 0, column: 0 }))).toEqual([
      ['Russia', '40'],
      ['China', '30'],
      ['Neither', '<0.5'],
      ['Japan', '8'],
    ]);
  });
});

describe('an item', () => {
  it('takes the answers of a known question and keeps what was typed', () => {
    const typed = editItem(newItem('i1', 's1'), { kind: 'option', key: 'o2', change: { label: 'yes' } });
    const known = {
      slug: 'would-vote',
      title: 'Would vote',
      topic: 'Elections',
      wordings: [],
      options: [
        { label: 'Yes', kind: 'substantive' as const, position: 0, side: null, step: null },
        { label: 'No', kind: 'substantive' as const, position: 1, side: null, step: null },
      ],
    };
    const taken = editItem(typed, { kind: 'known_question', known, keys: 'k' });
    expect(taken.question).toEqual({ slug: 'would-vote', title: 'Would vote', topic: 'Elections' });
    expect(taken.options.map(({ key, label }) => [key, label])).toEqual([
      ['o2', 'Yes'],
      ['k0', 'No'],
    ]);
  });

  it('guesses what kind of answer a label is until somebody chooses', () => {
    const guessed = editItem(item, { kind: 'option', key: 'o3', change: { label: 'Cannot say' } });
    expect(guessed.options[2]?.kind).toBe('dont_know');
    const chosen = editItem(guessed, { kind: 'option', key: 'o3', change: { kind: 'other' } });
    const renamed = editItem(chosen, { kind: 'option', key: 'o3', change: { label: 'Refused' } });
    expect(renamed.options[2]?.kind).toBe('other');
  });

  it('numbers a scale from its most negative answer, whichever end is listed first', () => {
    const scale = (['1', '0', '-1'] as const).reduce(
      (now, side, index) =>
        editItem(now, {
          kind: 'option',
          key: `o${index + 1}`,
          change: { side: side === '1' ? 1 : side === '0' ? 0 : -1 },
        }),
      item,
    );
    expect(scale.options.map(({ step }) => step)).toEqual([2, 1, 0]);
  });

  it('forgets the cells of a row or column that is removed', () => {
    const two = pasteInto(item, '1\t2\n3\t4\n5\t6', { row: 0, column: 0 });
    const [, second] = two.columns;
    const narrowed = editItem(two, { kind: 'remove_column', key: second?.key ?? '' });
    expect(gridOf(editItem(narrowed, { kind: 'remove_option', key: 'o2' }))).toEqual([
      ['Russia', '1'],
      ['Neither', '5'],
    ]);
    expect(Object.keys(narrowed.cells)).toHaveLength(3);
  });
});

describe('an entry', () => {
  it('gives a new item the source of the one before', () => {
    const longer = editEntry(sampleEntry, { kind: 'add_item', key: 'n1' });
    expect(longer.items.at(-1)?.columns[0]?.source).toBe('s1');
  });

  it('leaves columns without a source that is removed', () => {
    const without = editEntry(sampleEntry, { kind: 'remove_source', key: 's1' });
    expect(without.sources).toEqual([]);
    expect(without.items.flatMap(({ columns }) => columns.map(({ source }) => source))).toEqual(['', '']);
  });

  it('keeps every part that was not touched as it is, so that nothing is drawn again', () => {
    const edited = editEntry(sampleEntry, {
      kind: 'edit_item',
      key: 'i1',
      edit: { kind: 'cell', option: 'o1', column: 'c1', text: '42' },
    });
    expect(edited.items[1]).toBe(sampleEntry.items[1]);
    expect(edited.sources).toBe(sampleEntry.sources);
    expect(edited.items[0]?.cells['o1 c1']).toBe('42');
  });

  it('joins what somebody else saved with what has been typed since', () => {
    const mine = editEntry(sampleEntry, { kind: 'wave', change: { title: 'Taiga Poll, May 2025' } });
    const theirs = editEntry(sampleEntry, { kind: 'wave', change: { country: 'KZ' } });
    const joined = editEntry(mine, { kind: 'merge', base: sampleEntry, theirs, choices: {} });
    expect([joined.title, joined.country]).toEqual(['Taiga Poll, May 2025', 'KZ']);
  });
});

it('knows the usual answers of those who give none', () => {
  const labels = [
    'Don’t know',
    'Cannot say',
    'Undecided',
    'Refused',
    'No answer',
    'N/A',
    'Other party',
    'None',
  ];
  expect(labels.map(guessKind)).toEqual([
    'dont_know',
    'dont_know',
    'dont_know',
    'refused',
    'no_answer',
    'no_answer',
    'other',
    'none',
  ]);
  expect(['Мэдэхгүй', 'Бусад', 'Затрудняюсь ответить'].map(guessKind)).toEqual([
    'dont_know',
    'other',
    'dont_know',
  ]);
  expect(['Neither approve nor disapprove', 'Nothing', 'Yes'].map(guessKind)).toEqual([
    'substantive',
    'substantive',
    'substantive',
  ]);
});
