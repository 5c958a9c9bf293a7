import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

declare global {
  // One for the process: routes are bundled apart.
  var barometerKeyLimit: RateLimiterMemory | undefined;
}

/** How many requests a key may make in a minute. */
const perMinute = 60;

/** Counts a request of a key; after how many seconds it may come again where it comes too soon, else null. */
export async function countRequest({ id }: { id: number }): Promise<number | null> {
  globalThis.barometerKeyLimit ??= new RateLimiterMemory({ points: perMinute, duration: 60 });
  try {
    await globalThis.barometerKeyLimit.consume(id);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
