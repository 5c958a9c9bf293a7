import { cells } from './cells';

const { add, at } = cells;

/**
 * What is known of the level and of running sums of it over open fieldwork periods, row 0 and up, in the course of a
 * Kalman filter over days. The filter starts with a level of exactly 0 and runs for several columns at once, which share
 * their covariances: the shares in column 0, and for each house a column of its waves' ones. The diffuse start and the
 * house effects are then coefficients of those columns. Source: P. de Jong, The Annals of Statistics 19 (1991),
 * 1073-1083; J. Durbin, S. J. Koopman, Time Series Analysis by State Space Methods (2012), section 5.7.
 */
export class LevelState {
  readonly means: Float64Array;
  readonly spread: Float64Array;
  /** Of the last reading: how far each row follows it, its innovation in each column, and their variance. */
  readonly gain: Float64Array;
  readonly innovations: Float64Array;
  innovationVariance = 0;
  private readonly product: Float64Array;

  constructor(
    private readonly allRows: number,
    private readonly columns: number,
  ) {
    this.means = new Float64Array(allRows * columns);
    this.spread = new Float64Array(allRows * allRows);
    this.gain = new Float64Array(allRows);
    this.product = new Float64Array(allRows);
    this.innovations = new Float64Array(columns);
  }

  /**
   * Lets `days` days pass, on each of which the level moves by `stepVariance` (q, points²) and then joins each sum: of m
   * days the level gains variance m·q, a sum q·m(m+1)(2m+1)/6, and both together q·m(m+1)/2.
   */
  advance(days: number, stepVariance: number, rows: number): void {
    const { spread, means, allRows, columns } = this;
    const level = at(spread, 0);
    const shared = (stepVariance * days * (days + 1)) / 2;
    const ofSums = (stepVariance * days * (days + 1) * (2 * days + 1)) / 6 + days * days * level;
    for (let i = 1; i < rows; i += 1) {
      const withLevel = at(spread, i);
      for (let j = i; j < rows; j += 1) {
        const value = at(spread, i * allRows + j) + days * (withLevel + at(spread, j)) + ofSums;
        spread[i * allRows + j] = value;
        spread[j * allRows + i] = value;
      }
      for (let column = 0; column < columns; column += 1)
        add(means, i * columns + column, days * at(means, column));
    }
    for (let i = 1; i < rows; i += 1) {
      const value = at(spread, i) + days * level + shared;
      spread[i] = value;
      spread[i * allRows] = value;
    }
    spread[0] = level + days * stepVariance;
  }

  /** Starts a running sum with today's level. */
  open(row: number, rows: number): void {
    const { spread, means, allRows, columns } = this;
    for (let j = 0; j < rows; j += 1) {
      spread[row * allRows + j] = at(spread, j);
      spread[j * allRows + row] = at(spread, j);
    }
    spread[row * allRows + row] = at(spread, 0);
    for (let column = 0; column < columns; column += 1) means[row * columns + column] = at(means, column);
  }

  /** Learns from a share, and from a 1 in the column of its house, as the mean over `days` of what is in `row`. */
  read(reading: { row: number; days: number; share: number; house: number; variance: number; rows: number }) {
    const { spread, means, gain, product, innovations, allRows, columns } = this;
    const { row, days, rows } = reading;
    for (let i = 0; i < rows; i += 1) product[i] = at(spread, i * allRows + row) / days;
    const variance = at(product, row) / days + reading.variance;
    for (let column = 0; column < columns; column += 1) {
      const value = column === 0 ? reading.share : Number(column === reading.house + 1);
      innovations[column] = value - at(means, row * columns + column) / days;
    }
    for (let i = 0; i < rows; i += 1) {
      const follows = at(product, i) / variance;
      gain[i] = follows;
      for (let j = 0; j <= i; j += 1) {
        const value = at(spread, i * allRows + j) - follows * at(product, j);
        spread[i * allRows + j] = value;
        spread[j * allRows + i] = value;
      }
      for (let column = 0; column < columns; column += 1)
        add(means, i * columns + column, follows * at(innovations, column));
    }
    this.innovationVariance = variance;
  }
}
