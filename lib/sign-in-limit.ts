import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const tries = { points: 10, duration: 15 * 60 };

// In memory: a restart forgives, and a second server counts for itself.
const byEmail = new RateLimiterMemory(tries);
const byAddress = new RateLimiterMemory(tries);

/** A try at a password: null where it may be made, or how long to wait, in milliseconds. */
export async function startTry(who: { email: string; address: string }): Promise<number | null> {
  try {
    // Counted before the password is judged, so that tries at the same time are as many as tries in turn.
    await byAddress.consume(who.address);
    await byEmail.consume(who.email);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refusal.msBeforeNext;
  }
}

/** The try succeeded: only failures count. */
export async function forgiveTry(who: { email: string; address: string }): Promise<void> {
  await byEmail.delete(who.email);
  await byAddress.reward(who.address);
}
