import { RateLimiterRes } from 'rate-limiter-flexible';
import { expect, test } from 'vitest';
import { write } from '@/lib/data/write';
import { RuleError } from '@/lib/domain/rule-error';
import { openRegister, openTwice } from '@/tests/samples/open-register';
import { limiterOf } from './limiter';
import { SignInLimit } from './sign-in-limit';

const limit = { points: 60, duration: 60 };

test('two processes count together, at the same moment too', async () => {
  const [one, other] = (await openTwice('empty')).map((db) => limiterOf(db, 'key', limit));
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) => (index % 2 ? one : other)?.consume(7)),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(RateLimiterRes);
});

test('wrong passwords are counted over all processes', async () => {
  const [one, other] = (await openTwice('empty')).map((db) => new SignInLimit(db));
  const guesser = { account: 'oyun@example.org', browser: null, place: '198.51.100.7' };
  const guess = (count: number) =>
    (count % 2 ? one : other)
      ?.countTry(guesser, () => Promise.reject('wrong'))
      .catch((error) => (error instanceof RuleError ? error.key : error));
  const answers = [];
  for (let count = 0; count < 12; count += 1) answers.push(await guess(count));
  expect(answers).toEqual([...Array(10).fill('wrong'), 'too_many_tries', 'too_many_tries']);
});

test('nobody’s name, address or key is kept, and what is over begins anew', async () => {
  const [db, other] = await openTwice('empty');
  const limiter = limiterOf(db, 'password place', { points: 1, duration: 60 });
  await limiter.consume('198.51.100.7');
  const rows = await db.tally.findMany({ select: { key: true, points: true } });
  expect(rows).toEqual([{ key: expect.stringMatching(/^password place:[\w-]{43}$/), points: 1 }]);
  await expect(limiter.consume('198.51.100.7')).rejects.toBeInstanceOf(RateLimiterRes);
  await db.tally.updateMany({ data: { expire: 1 } });
  await limiterOf(other, 'password place', { points: 1, duration: 60 }).consume('198.51.100.7');
});

test('counting waits for nobody who writes', async () => {
  const [db, other] = await openTwice('empty');
  const limiter = limiterOf(other, 'key', limit);
  await write(db, async (transaction) => {
    await transaction.setting.create({ data: { name: 'slow', value: '1' }, select: { name: true } });
    await limiter.consume(7);
  });
});

test('where the store cannot count, nothing is let through, and nobody is said to have come too often', async () => {
  const db = await openRegister('empty');
  const limiter = new SignInLimit(db);
  let judged = 0;
  const guesser = { account: 'oyun@example.org', browser: null, place: '198.51.100.7' };
  const signIn = () =>
    limiter.countTry(guesser, async () => {
      judged += 1;
    });
  await db.$executeRaw`ALTER TABLE "Tally" RENAME TO "Gone"`;
  const error: unknown = await signIn().catch((thrown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(RuleError);
  expect(judged).toBe(0);
  await db.$executeRaw`ALTER TABLE "Gone" RENAME TO "Tally"`;
  await signIn();
  expect(judged).toBe(1);
});
