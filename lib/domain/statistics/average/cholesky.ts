import { cells } from './cells';

const { at } = cells;

/** The lower triangle L of a symmetric positive definite matrix (`size` × `size`, by rows) with L·L′ equal to it. */
export function choleskyOf(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = at(matrix, i * size + j);
      for (let k = 0; k < j; k += 1) sum -= at(lower, i * size + k) * at(lower, j * size + k);
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / at(lower, j * size + j);
    }
  return lower;
}

/** x of L·x = b. */
export function solveLower(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const solved = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let sum = at(right, i);
    for (let k = 0; k < i; k += 1) sum -= at(lower, i * size + k) * at(solved, k);
    solved[i] = sum / at(lower, i * size + i);
  }
  return solved;
}

/** x of L′·x = b. */
export function solveUpper(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const solved = new Float64Array(size);
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = at(right, i);
    for (let k = i + 1; k < size; k += 1) sum -= at(lower, k * size + i) * at(solved, k);
    solved[i] = sum / at(lower, i * size + i);
  }
  return solved;
}
