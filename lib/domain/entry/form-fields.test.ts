import { expect, test } from 'vitest';
import { joinFields, listFieldChanges } from './form-fields';

const yes = { id: '1', was: 'Yes', label: 'Yes', kind: 'substantive' };
const no = { id: '2', was: 'No', label: 'No', kind: 'substantive' };
const base = { title: 'Vote', topic: 'Elections', options: [yes, no] };

test('what its typist did not touch is taken from the newer state, in rows too', () => {
  const mine = { ...base, title: 'Would vote', options: [{ ...yes, label: 'Aye' }, no] };
  const theirs = { ...base, topic: 'Power', options: [yes, { ...no, was: 'Nay', label: 'Nay' }] };
  expect(joinFields({ base, mine, theirs })).toEqual({
    joined: {
      title: 'Would vote',
      topic: 'Power',
      options: [
        { ...yes, label: 'Aye' },
        { ...no, was: 'Nay', label: 'Nay' },
      ],
    },
    conflicts: [],
  });
});

test('what both changed stays as it is typed, and is said with both values', () => {
  const mine = { ...base, title: 'A', options: [{ ...yes, label: 'Aye' }, no] };
  const theirs = { ...base, title: 'B', options: [{ ...yes, was: 'Yea', label: 'Yea' }, no] };
  const { joined, conflicts } = joinFields({ base, mine, theirs });
  expect(joined).toEqual({ ...base, title: 'A', options: [{ ...yes, was: 'Yea', label: 'Aye' }, no] });
  expect(conflicts).toEqual([
    { name: 'title', row: null, mine: 'A', theirs: 'B' },
    { name: 'options[0].label', row: 'Aye', mine: 'Aye', theirs: 'Yea' },
  ]);
});

test('rows that came, went or moved on one side come, go and move', () => {
  const third = { id: '', was: '', label: 'Perhaps', kind: 'other' };
  const added = { ...base, options: [no, yes, third] };
  expect(joinFields({ base, mine: added, theirs: { ...base, options: [yes] } }).joined.options).toEqual([
    yes,
    third,
  ]);
  expect(joinFields({ base, mine: base, theirs: added })).toEqual({ joined: added, conflicts: [] });
});

test('a row that one removed and the other changed stays, and is said', () => {
  const changed = { ...base, options: [yes, { ...no, label: 'Nay' }] };
  const without = { ...base, options: [yes] };
  const one = joinFields({ base, mine: without, theirs: changed });
  expect(one.joined).toEqual(changed);
  expect(one.conflicts).toEqual([{ name: 'options', row: 'Nay', mine: '', theirs: 'Nay · substantive' }]);
  const other = joinFields({ base, mine: changed, theirs: without });
  expect(other.joined.options).toEqual([yes, { id: '', was: '', label: 'Nay', kind: 'substantive' }]);
  expect(other.conflicts).toHaveLength(1);
});

test('a proposal says field by field what it changes', () => {
  const after = {
    ...base,
    topic: 'Power',
    options: [
      { ...yes, label: 'No' },
      { ...no, label: 'Yes' },
    ],
  };
  expect(listFieldChanges(base, after)).toEqual([
    { field: 'topic', row: null, before: 'Elections', after: 'Power' },
    { field: 'options.label', row: 'Yes', before: 'Yes', after: 'No' },
    { field: 'options.label', row: 'No', before: 'No', after: 'Yes' },
  ]);
});
