import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '@/tests/samples/seed-register';
import { toBarsTable, toGroupsTable, toTrendTable } from './figure-tables';

const words = wordsOf('en');
const everybody = { base: 'all', dimension: null, group: null };
const textsOf = (rows: { cells: { text: string }[] }[]) =>
  rows.map(({ cells }) => cells.map(({ text }) => text));

describe('the table under a trend', () => {
  const { question, items } = seedQuestion('would-vote');
  const table = toTrendTable(question, items, everybody, words, (path) => `/mn${path}`);

  test('has a row for each wave, the latest first, with every answer as printed', () => {
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Fieldwork',
      'Pollster',
      'n',
      'Yes, %',
      'No, %',
      "Don't know, %",
      'No answer, %',
      'Source',
    ]);
    const smf = 'Sant Maral Foundation';
    const none = 'not reported';
    expect(textsOf(table.rows)).toEqual([
      ['March – April 2019', smf, '1,200', '> 85', none, none, none, 'Konrad-Adenauer-Stiftung'],
      ['5–21 April 2013', smf, '2,000', '84.4', '11.2', '3.9', '0.6', smf],
      ['16 March – 14 April 2012', smf, '5,020', '77.3', '14.4', '7.4', '0.8', smf],
      ['15–26 April 2009', smf, '1,240', '79.9', '12.2', '7.0', '0.9', smf],
    ]);
  });

  test('links each wave, marks what is missing and knows the days of each row', () => {
    expect(table.rows[0]).toMatchObject({
      key: 'sant-maral-2019-04',
      firstDay: '2019-03-01',
      lastDay: '2019-04-30',
    });
    expect(table.rows[0]?.cells[0]?.href).toBe('/mn/waves/sant-maral-2019-04');
    expect(table.rows[0]?.cells.map(({ missing }) => missing ?? null)).toEqual([
      ...[null, null, null, null],
      ...['not_stated', 'not_stated', 'not_stated', null],
    ]);
  });

  test('marks an n that was worked out', () => {
    const votes = seedQuestion('party-vote');
    const valid = { ...everybody, base: 'valid' };
    const { rows } = toTrendTable(votes.question, votes.items, valid, words, String);
    expect(rows.map(({ cells }) => cells[2])).toEqual([{ text: '1,200, derived' }, { text: '877, derived' }]);
  });

  test('tells an n that the source does not state from one that was not entered', () => {
    const once = seedQuestion('best-partner');
    const cells = toTrendTable(once.question, once.items, everybody, words, String).rows[0]?.cells;
    expect(cells?.slice(1, 3)).toEqual([
      { text: 'not stated', missing: 'not_stated' },
      { text: 'not stated', missing: 'not_stated' },
    ]);
    const old = seedQuestion('favourability-russia');
    expect(toTrendTable(old.question, old.items, everybody, words, String).rows[0]?.cells[2]).toEqual({
      text: 'not entered yet',
      missing: 'not_entered',
    });
  });
});

describe('the table under bars', () => {
  test('has a row for each answer, and one for what is known to be left out', () => {
    const { first, base } = seedQuestion('favourability-russia');
    expect(textsOf(toBarsTable({ ...first, base: base('all') }, words).rows)).toEqual([
      ['Strongly favourable', '38'],
      ['Somewhat favourable', '52'],
      ['Somewhat unfavourable', '6'],
      ['Strongly unfavourable', '2'],
      ['Not reported', '2'],
    ]);
  });

  test('says that the rest is not reported where nobody can know how large it is', () => {
    const { first, base } = seedQuestion('best-partner');
    expect(textsOf(toBarsTable({ ...first, base: base('all') }, words).rows)).toEqual([
      ['Russia', '69'],
      ['Not reported', 'not reported'],
    ]);
  });

  test('has no such row where the values are everything', () => {
    const { first, base } = seedQuestion('would-vote');
    expect(toBarsTable({ ...first, base: base('all') }, words).rows).toHaveLength(4);
  });
});

test('the table under groups has a column for each, and says where a group has no value', () => {
  const { question, first } = seedQuestion('party-vote');
  const table = toGroupsTable(question, first, { base: 'all', dimension: 'Settlement' }, words);
  expect(table.columns.map(({ label }) => label)).toEqual([
    'Answer',
    '% of all',
    'Countryside',
    'Ulaanbaatar',
  ]);
  expect(textsOf(table.rows)[1]).toEqual(['Democratic Party', '33.3', '35.5', '29.2']);
  expect(textsOf(table.rows).at(-1)).toEqual(["People's Party", '0.1', 'not reported', 'not reported']);
});
