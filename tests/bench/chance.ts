/** Draws that are the same in every run: mulberry32 from a seed, with normal and binomial draws on top. */
export class Chance {
  constructor(private state: number) {}

  /** From 0, inclusive, to 1, exclusive. */
  uniform(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  /** With mean 0 and standard deviation 1, by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** How many of n say yes where each does so with probability p. */
  binomial(n: number, p: number): number {
    let count = 0;
    for (let asked = 0; asked < n; asked += 1) if (this.uniform() < p) count += 1;
    return count;
  }
}
