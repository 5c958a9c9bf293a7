/** Why whoever does something under a lease has to end it: somebody wants that, or the lease was not kept. */
export type LeaseEnd = 'cancelled' | 'lost';

/** What is given to whoever does something under a lease. */
export type HeldLease<State> = {
  /** Says how it stands, for whoever asks. */
  tell: (state: State) => void;
  /** Aborted where it has to end. */
  signal: AbortSignal;
  /** Makes sure, before what cannot be taken back, that nobody else does it meanwhile; throws why it has to end. */
  confirm: () => Promise<void>;
};

/** What is said of something when it begins (`null` without it), and what is thrown where it has to end. */
type LeaseTerms<State> = { state?: State; toReason?: (end: LeaseEnd) => Error };

/** A lease that somebody has, and what they last said of it, as JSON. */
type RunningLease = { name: string; state: unknown };

/**
 * What is done once at a time, by whoever is first: among all processes that serve a register of PostgreSQL, or within the one
 * that serves a file. A lease goes with the process that has it.
 */
export type Leases = {
  /** Does something under a name, and gives what came of it; null, and nothing done, where somebody does it already. */
  hold: <Result, State = unknown>(
    name: string,
    run: (held: HeldLease<State>) => Promise<Result>,
    terms?: LeaseTerms<State>,
  ) => Promise<{ result: Result } | null>;
  /** Those that somebody has whose names begin in this way. */
  list: (beginning: string) => Promise<RunningLease[]>;
  /** Has whoever does something end it: their signal is aborted, soon. */
  cancel: (name: string) => Promise<void>;
};

/** What is thrown where nobody says something better. */
export function usualReason(name: string): (end: LeaseEnd) => Error {
  return (end) => new Error(`${name} cannot go on: its lease is ${end}`);
}
