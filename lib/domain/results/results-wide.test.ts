import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toRegister } from './register-from-rows';
import { resultsColumns } from './results-columns';
import { readResultsTable, writeHeader } from './results-csv';
import { toResultsRecords } from './results-rows';
import { sharedColumns, toWideCells, wideColumn, wideColumns, wideTextAt } from './results-wide';

const { waves } = toRegister(readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')));
const recordsOf = (slug: string, question: string) =>
  waves
    .filter((wave) => wave.slug === slug)
    .flatMap(toResultsRecords)
    .filter((record) => record.question === question);

describe('a wide table', () => {
  test('shares every column of the long one that does not speak of a single answer', () => {
    expect(resultsColumns.filter((column) => !sharedColumns.includes(column))).toEqual([
      'option',
      'option_kind',
      'value',
      'qualifier',
    ]);
  });

  test('names an answer’s column by its label, marked where a shared column has that name', () => {
    expect(wideColumn('Russia')).toBe('Russia');
    expect(wideColumn('mode')).toBe('mode (option)');
    expect(wideColumn('option')).toBe('option');
  });

  test('guards the labels in its header, and says which of its columns hold free text', () => {
    const header = wideColumns(['Yes', '=No', 'note']);
    expect(header.slice(sharedColumns.length)).toEqual(['Yes', '=No', 'note (option)']);
    expect(writeHeader(header)).toMatch(/,Yes,'=No,note \(option\)\r\n$/);
    const textAt = wideTextAt(['Yes', '=No', 'note']);
    expect(textAt).toHaveLength(header.length);
    expect(textAt.slice(sharedColumns.length)).toEqual([false, false, false]);
    expect([textAt[header.indexOf('note')], textAt[header.indexOf('wave')]]).toEqual([true, false]);
  });

  test('has one row for each base, with the answers in the asked order and blanks where none is printed', () => {
    const cells = toWideCells(recordsOf('sant-maral-2009-04', 'president-vote-2009'), [
      'Ts. Elbegdorj',
      'N. Enhbayar',
      'Will not participate',
      'Somebody else',
    ]);
    const at = (column: string) => wideColumns([]).indexOf(column);
    expect(
      cells.map((row) => [row[at('base')], row[at('group')], ...row.slice(sharedColumns.length)]),
    ).toEqual([
      ['all', '', '37.0', '36.2', '6.7', ''],
      ['valid', '', '50.6', '49.4', '', ''],
      ['all', 'Countryside', '37.2', '38.3', '5.6', ''],
      ['all', 'Ulaanbaatar', '36.7', '32.3', '8.8', ''],
    ]);
  });

  test('keeps the sign of a value that was not printed exactly', () => {
    expect(toWideCells(recordsOf('sant-maral-2019-04', 'would-vote'), ['Yes', 'No'])[0]?.slice(-2)).toEqual([
      '>85',
      '',
    ]);
  });

  test('keeps values that different documents print on rows of their own', () => {
    const cells = toWideCells(recordsOf('demoscope-2022-03', 'side-war-ukraine'), ['Ukraine', 'Russia']);
    expect(cells.map((row) => row.slice(-2))).toEqual([
      ['10', ''],
      ['20', '20'],
      ['6', '45'],
      ['', '39'],
    ]);
  });

  test('of nothing has no rows', () => {
    expect(toWideCells([], ['Yes'])).toEqual([]);
  });
});
