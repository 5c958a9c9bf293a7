import { describe, expect, it } from 'vitest';
import { moveInGrid } from './grid-move';

const size = { rows: 3, columns: 2 };
const stroke = { isShift: false, isAtStart: true, isAtEnd: true };
const inside = { isShift: false, isAtStart: false, isAtEnd: false };

describe('a key in a grid', () => {
  it('goes down and up with Enter, and asks for a row below the last one', () => {
    expect(moveInGrid({ row: 0, column: 1 }, size, { ...stroke, key: 'Enter' })).toEqual({
      row: 1,
      column: 1,
    });
    expect(moveInGrid({ row: 1, column: 1 }, size, { ...stroke, key: 'Enter', isShift: true })).toEqual({
      row: 0,
      column: 1,
    });
    expect(moveInGrid({ row: 2, column: 0 }, size, { ...stroke, key: 'Enter' })).toBe('new_row');
    expect(moveInGrid({ row: 0, column: 0 }, size, { ...stroke, key: 'Enter', isShift: true })).toBeNull();
  });

  it('goes right and left with Tab, over the ends of rows, and out of the grid at its ends', () => {
    expect(moveInGrid({ row: 0, column: 1 }, size, { ...stroke, key: 'Tab' })).toEqual({ row: 1, column: 0 });
    expect(moveInGrid({ row: 1, column: 0 }, size, { ...stroke, key: 'Tab', isShift: true })).toEqual({
      row: 0,
      column: 1,
    });
    expect(moveInGrid({ row: 2, column: 1 }, size, { ...stroke, key: 'Tab' })).toBeNull();
    expect(moveInGrid({ row: 0, column: 0 }, size, { ...stroke, key: 'Tab', isShift: true })).toBeNull();
  });

  it('goes sideways with an arrow only where the caret is at that end of the text', () => {
    expect(moveInGrid({ row: 1, column: 0 }, size, { ...inside, key: 'ArrowRight' })).toBeNull();
    expect(moveInGrid({ row: 1, column: 0 }, size, { ...inside, isAtEnd: true, key: 'ArrowRight' })).toEqual({
      row: 1,
      column: 1,
    });
    expect(moveInGrid({ row: 1, column: 1 }, size, { ...inside, isAtStart: true, key: 'ArrowLeft' })).toEqual(
      {
        row: 1,
        column: 0,
      },
    );
    expect(moveInGrid({ row: 1, column: 0 }, size, { ...inside, key: 'ArrowDown' })).toEqual({
      row: 2,
      column: 0,
    });
    expect(moveInGrid({ row: 0, column: 0 }, size, { ...stroke, key: 'ArrowUp' })).toBeNull();
  });

  it('is the text’s own where it is any other', () => {
    expect(moveInGrid({ row: 0, column: 0 }, size, { ...stroke, key: '5' })).toBeNull();
  });
});
