import { describe, expect, it } from 'vitest';
import { readPaste } from './paste';

describe('what is copied from a spreadsheet', () => {
  it('is a column of values', () => {
    expect(readPaste('53\n37\n10\n')).toEqual({ labels: null, heads: null, rows: [['53'], ['37'], ['10']] });
  });

  it('is a block with its labels in the first column', () => {
    expect(readPaste('Support\t53\t50\r\nNo confidence\t37\t39\r\n')).toEqual({
      labels: ['Support', 'No confidence'],
      heads: null,
      rows: [
        ['53', '50'],
        ['37', '39'],
      ],
    });
  });

  it('may have a row of heads', () => {
    expect(readPaste('\tAll\tCountryside\nYes\t53\t50\nNo\t37\t39')).toEqual({
      labels: ['Yes', 'No'],
      heads: ['All', 'Countryside'],
      rows: [
        ['53', '50'],
        ['37', '39'],
      ],
    });
  });

  it('keeps blank cells, cells of several lines and values as they are printed', () => {
    expect(readPaste('"Democratic\nParty"\t68,9 %\t\nMPP\t<0.5\t*')).toEqual({
      labels: ['Democratic Party', 'MPP'],
      heads: null,
      rows: [
        ['68,9 %', ''],
        ['<0.5', '*'],
      ],
    });
  });
});

describe('what is copied from a PDF', () => {
  it('is set apart by two or more blanks', () => {
    expect(readPaste('Democratic Party   28.3  47.0\nCivic Will - Green Party   1.1   1.7')).toEqual({
      labels: ['Democratic Party', 'Civic Will - Green Party'],
      heads: null,
      rows: [
        ['28.3', '47.0'],
        ['1.1', '1.7'],
      ],
    });
  });

  it('has shares at the end of a line of words, signs and all', () => {
    expect(readPaste('Very good 12,5 % < 1\nGood 41 % -')).toEqual({
      labels: ['Very good', 'Good'],
      heads: null,
      rows: [
        ['12,5%', '<1'],
        ['41%', '-'],
      ],
    });
  });

  it('is a row of values where there are no words', () => {
    expect(readPaste('53 37 10')).toEqual({ labels: null, heads: null, rows: [['53', '37', '10']] });
  });

  it('is labels alone where there are no values', () => {
    expect(readPaste('Approve\nDisapprove')).toEqual({
      labels: ['Approve', 'Disapprove'],
      heads: null,
      rows: [[], []],
    });
  });
});

it('is nothing special where it is one cell', () => {
  expect(readPaste('53')).toBeNull();
  expect(readPaste(' ')).toBeNull();
  expect(readPaste('Cannot say')).toBeNull();
});
