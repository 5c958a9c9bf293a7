import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RuleError } from '@/lib/domain/rule-error';
import { clientAddress } from './client-address';

const failures = { points: 10, duration: 15 * 60 };

// In memory: a restart forgives, and a second server counts for itself.
const byEmail = new RateLimiterMemory(failures);
const byAddress = new RateLimiterMemory(failures);

/**
 * Judges a password, unless too many were wrong of late: of this e-mail address, or from where this request comes.
 * Whatever `judge` throws is a failure.
 * @throws RuleError `too_many_tries`.
 */
export async function countTry<Result>(email: string, judge: () => Promise<Result>): Promise<Result> {
  const address = await clientAddress();
  // Counted before the password is judged, so that tries at the same time are as many as tries in turn.
  await consume(byAddress, address);
  await consume(byEmail, email);
  const result = await judge();
  await byEmail.delete(email);
  await byAddress.reward(address);
  return result;
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new RuleError('too_many_tries', { minutes: Math.ceil(refusal.msBeforeNext / 60_000) });
  }
}
