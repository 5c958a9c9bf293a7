/** A cell of a table of numbers that is kept as one run; NaN outside it. */
function at(cells: Float64Array, index: number): number {
  return cells[index] ?? Number.NaN;
}

/** Adds to a cell. */
function add(cells: Float64Array, index: number, amount: number): void {
  cells[index] = at(cells, index) + amount;
}

/** Take them out once, at the top of a file: in a bundle, looking up an import costs more than the addition. */
export const cells = { at, add };
