import { RateLimiterRes } from 'rate-limiter-flexible';
import { processWide } from '@/lib/process-wide';
import { database } from '@/lib/request/database';
import { limiterOf } from './limiter';

/** How many requests a key may make in a minute. */
const perMinute = 60;

/** Counts a request of a key; after how many seconds it may come again where it comes too soon, else null. */
export async function countRequest({ id }: { id: number }): Promise<number | null> {
  const db = await database();
  const held = processWide();
  held.keyLimit ??= limiterOf(db, 'key', { points: perMinute, duration: 60 });
  try {
    await held.keyLimit.consume(id);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
