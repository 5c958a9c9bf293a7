import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '@/lib/data/db';
import { RuleError } from '@/lib/domain/rule-error';
import { limiterOf } from './limiter';

const quarterSeconds = 15 * 60;
const daySeconds = 24 * 60 * 60;

/** How many wrong guesses at an account, over all places, are as quick as its guesser likes. */
const quickGuesses = 20;

/** Somebody who tries a password: of which account, from where, and in which browser where that is known to the account. */
export type Guesser = { account: string; place: string; browser: string | null };

/**
 * Counts wrong passwords, so that nobody guesses one and nobody keeps another out:
 *
 * - a browser in which the account signed in before: ten in a quarter of an hour, whatever others do;
 * - any other: ten in a quarter of an hour of one account from one place, thirty from one place, and over all places
 *   twenty a day of one account, after which one may be tried each 1, 2, 4 … seconds, at last each quarter of an hour.
 *
 * All processes count together (see `limiterOf`).
 */
export class SignInLimit {
  private readonly known: RateLimiterAbstract;
  private readonly here: RateLimiterAbstract;
  private readonly place: RateLimiterAbstract;
  private readonly account: RateLimiterAbstract;
  private readonly turn: RateLimiterAbstract;

  constructor(db: Database) {
    this.known = limiterOf(db, 'password known', { points: 10, duration: quarterSeconds });
    this.here = limiterOf(db, 'password here', { points: 10, duration: quarterSeconds });
    this.place = limiterOf(db, 'password place', { points: 30, duration: quarterSeconds });
    this.account = limiterOf(db, 'password account', {
      points: Number.MAX_SAFE_INTEGER,
      duration: daySeconds,
    });
    this.turn = limiterOf(db, 'password turn', { points: 1, duration: 1 });
  }

  /**
   * Judges a password, unless too many were wrong of late. Whatever `judge` throws is a failure.
   * @throws RuleError `too_many_tries`.
   */
  async countTry<Result>(guesser: Guesser, judge: () => Promise<Result>): Promise<Result> {
    // Counted before the password is judged, so that tries at the same time are as many as tries in turn.
    const forgive = await this.count(guesser);
    const result = await judge();
    await forgive();
    return result;
  }

  /** Counts a try as a failure, and gives what takes that back. */
  private async count({ account, place, browser }: Guesser): Promise<() => Promise<void>> {
    if (browser !== null) return countIn(this.known, `${account} ${browser}`);
    const counted: (() => Promise<void>)[] = [];
    const forgive = async () => {
      for (const one of counted) await one();
    };
    try {
      counted.push(await countIn(this.here, `${account} ${place}`));
      counted.push(await countIn(this.place, place));
      counted.push(await this.slow(account));
    } catch (error) {
      // What is refused tells a guesser nothing: it is no guess.
      await forgive();
      throw error;
    }
    return forgive;
  }

  private async slow(account: string): Promise<() => Promise<void>> {
    const { consumedPoints } = await this.account.penalty(account);
    const forgive = async () => {
      await this.account.reward(account);
    };
    if (consumedPoints <= quickGuesses) return forgive;
    const waitSeconds = Math.min(2 ** (consumedPoints - quickGuesses - 1), quarterSeconds);
    try {
      await countIn(this.turn, account, { customDuration: waitSeconds });
    } catch (error) {
      await forgive();
      throw error;
    }
    return forgive;
  }
}

async function countIn(
  limiter: RateLimiterAbstract,
  key: string,
  options?: { customDuration: number },
): Promise<() => Promise<void>> {
  try {
    await limiter.consume(key, 1, options);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new RuleError('too_many_tries', { minutes: Math.ceil(refusal.msBeforeNext / 60_000) });
  }
  return async () => {
    await limiter.reward(key);
  };
}
