import { cells } from './cells';

const { add, at } = cells;

/** What later readings say of the state, r for each column and N, on the way back from the last day to the first. */
export class PassBack {
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private readonly along: Float64Array;

  constructor(
    private readonly allRows: number,
    private readonly columns: number,
  ) {
    this.sums = new Float64Array(allRows * columns);
    this.squares = new Float64Array(allRows * allRows);
    this.along = new Float64Array(allRows);
  }

  /** r of a column along a row of covariances. */
  sumOf(spread: Float64Array, column: number): number {
    let sum = 0;
    for (let i = 0; i < spread.length; i += 1)
      sum += at(spread, i) * at(this.sums, i * this.columns + column);
    return sum;
  }

  /** N on both sides of a row of covariances. */
  squareOf(spread: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < spread.length; i += 1)
      for (let j = 0; j < spread.length; j += 1)
        sum += at(spread, i) * at(this.squares, i * this.allRows + j) * at(spread, j);
    return sum;
  }

  /** Goes back over a reading, and writes its disturbance in each column. */
  unread(reading: {
    row: number;
    days: number;
    gain: Float64Array;
    innovations: Float64Array;
    variance: number;
    disturbances: Float64Array;
  }): void {
    const { sums, squares, along, allRows, columns } = this;
    const { row, days, gain, innovations, variance, disturbances } = reading;
    const rows = gain.length;
    for (let column = 0; column < columns; column += 1) {
      let disturbance = at(innovations, column) / variance;
      for (let i = 0; i < rows; i += 1) disturbance -= at(gain, i) * at(sums, i * columns + column);
      disturbances[column] = disturbance;
      add(sums, row * columns + column, disturbance / days);
    }
    let both = 1 / variance;
    for (let i = 0; i < rows; i += 1) {
      let sum = 0;
      for (let j = 0; j < rows; j += 1) sum += at(squares, i * allRows + j) * at(gain, j);
      along[i] = sum;
      both += sum * at(gain, i);
    }
    for (let i = 0; i < rows; i += 1) {
      add(squares, row * allRows + i, -at(along, i) / days);
      add(squares, i * allRows + row, -at(along, i) / days);
    }
    add(squares, row * allRows + row, both / (days * days));
  }

  /** Goes back over the day on which a running sum was started with the level. */
  unopen(opened: number, rows: number): void {
    const { sums, squares, allRows, columns } = this;
    for (let column = 0; column < columns; column += 1) {
      add(sums, column, at(sums, opened * columns + column));
      sums[opened * columns + column] = 0;
    }
    for (let i = 0; i < rows; i += 1) add(squares, i, at(squares, opened * allRows + i));
    for (let i = 0; i < rows; i += 1) add(squares, i * allRows, at(squares, i * allRows + opened));
    for (let i = 0; i < rows; i += 1) {
      squares[opened * allRows + i] = 0;
      squares[i * allRows + opened] = 0;
    }
  }

  /** Goes back over `days` days. */
  retreat(days: number, rows: number): void {
    const { sums, squares, allRows, columns } = this;
    for (let i = 1; i < rows; i += 1) {
      for (let column = 0; column < columns; column += 1)
        add(sums, column, days * at(sums, i * columns + column));
      for (let j = 0; j < rows; j += 1) add(squares, j, days * at(squares, i * allRows + j));
    }
    for (let i = 1; i < rows; i += 1)
      for (let j = 0; j < rows; j += 1) add(squares, j * allRows, days * at(squares, j * allRows + i));
  }
}
