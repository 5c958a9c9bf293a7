import { RateLimiterRes } from 'rate-limiter-flexible';
import { expect, test } from 'vitest';
import { openRegister } from '@/tests/samples/open-register';
import { limiterOf } from './limiter';

test('so much is let through and no more, for each by itself', async () => {
  const limiter = limiterOf(await openRegister('empty'), 'key', { points: 2, duration: 60 });
  await limiter.consume('a');
  await limiter.consume('a');
  await expect(limiter.consume('a')).rejects.toBeInstanceOf(RateLimiterRes);
  await limiter.consume('b');
  await limiter.reward('a', 2);
  await limiter.consume('a');
});

test('of what is done at once no more is let through', async () => {
  const limiter = limiterOf(await openRegister('empty'), 'key', { points: 10, duration: 60 });
  const answers = await Promise.allSettled(Array.from({ length: 40 }, () => limiter.consume('a')));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});
