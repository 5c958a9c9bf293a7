/** A cell of a grid by its place, both from 0. */
export type GridPlace = { row: number; column: number };

/** A key pressed in a cell. The ends of its text are told by the caret: both where all of it is selected. */
export type GridStroke = { key: string; isShift: boolean; isAtStart: boolean; isAtEnd: boolean };

/**
 * Where a key leads in a grid, as in a spreadsheet: a cell, a new row below the last one, or nowhere (null), which leaves
 * the key to the text. Tab goes on to the next row, and out of the grid at its ends, so that nobody is caught in it.
 */
export function moveInGrid(
  { row, column }: GridPlace,
  { rows, columns }: { rows: number; columns: number },
  { key, isShift, isAtStart, isAtEnd }: GridStroke,
): GridPlace | 'new_row' | null {
  const at = (place: GridPlace) =>
    place.row >= 0 && place.row < rows && place.column >= 0 && place.column < columns ? place : null;
  switch (key) {
    case 'Enter':
      if (isShift) return at({ row: row - 1, column });
      return row === rows - 1 ? 'new_row' : at({ row: row + 1, column });
    case 'Tab':
      return toPlace(row * columns + column + (isShift ? -1 : 1), { rows, columns });
    case 'ArrowUp':
      return at({ row: row - 1, column });
    case 'ArrowDown':
      return at({ row: row + 1, column });
    case 'ArrowLeft':
      return isAtStart ? at({ row, column: column - 1 }) : null;
    case 'ArrowRight':
      return isAtEnd ? at({ row, column: column + 1 }) : null;
    default:
      return null;
  }
}

function toPlace(index: number, { rows, columns }: { rows: number; columns: number }): GridPlace | null {
  if (index < 0 || index >= rows * columns) return null;
  return { row: Math.floor(index / columns), column: index % columns };
}
