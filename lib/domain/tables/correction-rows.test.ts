import { expect, test } from 'vitest';
import { noFilter } from '@/lib/domain/queries/list-filter';
import { readTableQuery } from '@/lib/domain/queries/table-query';
import { writeHeader, writeLines } from '@/lib/domain/results/results-csv';
import type { Correction } from '@/lib/domain/versions/correction';
import { correctionColumns, correctionTextAt, toCorrectionRows } from './correction-rows';

const nowhere = {
  question: null,
  questionTitle: null,
  base: null,
  groupDimension: null,
  group: null,
  option: null,
};
const correction: Correction = {
  id: 4,
  at: '2030-02-03T04:05:06.789Z',
  action: 'correct',
  reason: 'The report prints 68.',
  of: { word: 'wave', slug: 'steppe-2024', title: 'Steppe Poll, 2024', isOnPage: true },
  wave: { slug: 'steppe-2024', title: 'Steppe Poll, 2024', status: 'published' },
  changes: [],
};
const value = {
  ...nowhere,
  field: 'value',
  question: 'best-partner',
  questionTitle: 'Best partner country',
  base: 'all',
  groupDimension: 'Settlement',
  group: 'Countryside',
  option: '=Russia',
  before: '69',
  after: '<0.5',
};

const write = (...corrections: Correction[]) =>
  writeHeader(correctionColumns) + writeLines(corrections.flatMap(toCorrectionRows), correctionTextAt);

test('the table of corrections has a row for each change, and its texts are defused', () => {
  const changes = [
    value,
    { ...nowhere, field: 'universe', before: 'not_stated', after: '-adults, "18+"' },
    { ...nowhere, field: 'note', before: null, after: '' },
  ];
  expect(write({ ...correction, reason: '@once', changes }).split('\r\n')).toEqual([
    'correction,at,action,wave,wave_title,question,question_title,base,group_dimension,group,option,field,old_value,new_value,reason,subject,subject_name,subject_title',
    `4,2030-02-03T04:05:06.789Z,correct,steppe-2024,"Steppe Poll, 2024",best-partner,Best partner country,all,Settlement,Countryside,'=Russia,value,69,<0.5,'@once,wave,steppe-2024,"Steppe Poll, 2024"`,
    `4,2030-02-03T04:05:06.789Z,correct,steppe-2024,"Steppe Poll, 2024",,,,,,,universe,not_stated,"'-adults, ""18+""",'@once,wave,steppe-2024,"Steppe Poll, 2024"`,
    '',
  ]);
});

test('withdrawing and reinstating are changes of status, and no correction is left out', () => {
  const cells = (change: Partial<Correction>) =>
    toCorrectionRows({ ...correction, ...change }).map((row) => [row[2], ...row.slice(11, 15)]);
  expect(cells({ action: 'withdraw', reason: 'A hoax.' })).toEqual([
    ['withdraw', 'status', 'published', 'withdrawn', 'A hoax.'],
  ]);
  expect(cells({ action: 'reinstate', reason: 'No hoax.' })).toEqual([
    ['reinstate', 'status', 'withdrawn', 'published', 'No hoax.'],
  ]);
  expect(cells({ action: 'restore', changes: [value], reason: null })).toEqual([
    ['restore', 'value', '69', '<0.5', ''],
  ]);
  expect(cells({})).toEqual([['correct', '', '', '', 'The report prints 68.']]);
});

test('the table takes a byte-order mark as its one parameter', () => {
  const read = (search: string) => readTableQuery(new URLSearchParams(search), null);
  expect(read('')).toEqual({ query: { filter: noFilter, byteOrderMark: false } });
  expect(read('bom=1')).toEqual({ query: { filter: noFilter, byteOrderMark: true } });
  expect(read('bom=0')).toEqual({ query: { filter: noFilter, byteOrderMark: false } });
  expect(read('bom=1&bom=0&wave=a&toString=1')).toEqual({
    problems: [
      { parameter: 'bom', value: '1, 0', allowed: ['one value'] },
      { parameter: 'wave', value: 'a', allowed: ['bom'], isUnknown: true },
      { parameter: 'toString', value: '1', allowed: ['bom'], isUnknown: true },
    ],
  });
  expect(read('bom=yes')).toEqual({ problems: [{ parameter: 'bom', value: 'yes', allowed: ['0', '1'] }] });
});
