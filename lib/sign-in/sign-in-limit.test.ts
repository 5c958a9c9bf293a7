import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RuleError } from '@/lib/domain/rule-error';
import { openRegister } from '@/tests/samples/open-register';
import { type Guesser, SignInLimit } from './sign-in-limit';

const minuteMs = 60 * 1000;

let limit: SignInLimit;

beforeEach(async () => {
  limit = new SignInLimit(await openRegister('empty'));
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

const owner = { account: 'oyun@example.org', browser: 'hers', place: '203.0.113.1' };
const stranger: Guesser = { account: 'oyun@example.org', browser: null, place: '198.51.100.7' };
const place = (number: number) => `192.0.${Math.floor(number / 256)}.${number % 256}`;

/** What becomes of a wrong password: `wrong`, or after how many minutes one may try again. */
async function guess(guesser: Guesser): Promise<'wrong' | number> {
  const error = await limit.countTry(guesser, () => Promise.reject('wrong')).catch((thrown) => thrown);
  return error instanceof RuleError && error.key === 'too_many_tries' ? Number(error.values.minutes) : error;
}

/** What becomes of the right one. */
async function signIn(guesser: Guesser): Promise<'in' | number> {
  const error = await limit.countTry(guesser, async () => 'in').catch((thrown) => thrown);
  return error instanceof RuleError ? Number(error.values.minutes) : error;
}

async function guessTimes(count: number, guesser: (number: number) => Guesser): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let number = 0; number < count; number += 1) answers.push(await guess(guesser(number)));
  return answers;
}

const wrong = (count: number) => Array(count).fill('wrong');

test('ten wrong guesses lock an account for a quarter of an hour, for who guesses there alone', async () => {
  expect(await guessTimes(12, () => stranger)).toEqual([...wrong(10), 15, 15]);
  expect(await signIn(stranger)).toBe(15);
  expect(await signIn(owner)).toBe('in');
  expect(await signIn({ ...owner, browser: null })).toBe('in');
  expect(await signIn({ ...stranger, account: 'bat@example.org' })).toBe('in');
  vi.advanceTimersByTime(15 * minuteMs);
  expect(await signIn(stranger)).toBe('in');
});

test('guesses from anywhere at once never keep out a browser in which somebody signed in before', async () => {
  const everywhere = (number: number) => ({ ...stranger, place: place(number) });
  await Promise.all(Array.from({ length: 500 }, (_, number) => guess(everywhere(number))));
  expect(await signIn(owner)).toBe('in');
  expect(await guess(owner)).toBe('wrong');
  expect(await signIn(owner)).toBe('in');
});

test('such a browser has a counter of its own, of those that were wrong', async () => {
  for (let count = 0; count < 30; count += 1) expect(await signIn(owner)).toBe('in');
  expect(await guessTimes(11, () => owner)).toEqual([...wrong(10), 15]);
  expect(await signIn(owner)).toBe(15);
  expect(await signIn({ ...owner, browser: 'her phone’s' })).toBe('in');
  vi.advanceTimersByTime(15 * minuteMs);
  expect(await signIn(owner)).toBe('in');
});

test('from everywhere else an account is guessed at more and more slowly, however many places there are', async () => {
  let places = 0;
  /** How many of as many guesses, a second or more apart, are judged. */
  const judgedOf = async (count: number, secondsApart: number) => {
    let judged = 0;
    for (let tried = 0; tried < count; tried += 1) {
      places += 1;
      if ((await guess({ ...stranger, place: place(places) })) === 'wrong') judged += 1;
      vi.advanceTimersByTime(secondsApart * 1000);
    }
    return judged;
  };
  // The twentieth is the last that is quick: then after 1, 2, 4, 8 and 16 seconds.
  expect(await judgedOf(60, 1)).toBe(20 + 6);
  expect(await judgedOf(60, 60)).toBeLessThan(10);
  expect(await judgedOf(60, 60)).toBe(4);
});

test('at the same time no more are judged than in turn', async () => {
  const answers = await Promise.all(
    Array.from({ length: 500 }, (_, number) => guess({ ...stranger, place: place(number) })),
  );
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(21);
});

test('who guesses at many accounts from one place is locked out there', async () => {
  const sprayed = (number: number) => ({ ...stranger, account: `person-${number}@example.org` });
  expect(await guessTimes(31, sprayed)).toEqual([...wrong(30), 15]);
  expect(await guess({ ...stranger, place: '198.51.100.8' })).toBe('wrong');
});

test('what was refused is no guess: it locks nobody else’s place', async () => {
  expect(await guessTimes(100, () => stranger)).toEqual([...wrong(10), ...Array(90).fill(15)]);
  expect(await signIn({ ...stranger, account: 'bat@example.org' })).toBe('in');
});
