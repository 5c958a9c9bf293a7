import { expect, test } from 'vitest';
import { ApiProblem } from '@/lib/answers/problem';
import { enter } from './few-at-once';

test('three files are held at once, and who comes then is told when to come back', () => {
  const [first, ...others] = [enter(), enter(), enter()];
  const refused = () => {
    try {
      return enter();
    } catch (error) {
      return error;
    }
  };
  const problem = refused();
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ status: 503, members: { code: 'busy' }, headers: { 'Retry-After': '10' } });
  first?.();
  // Whoever leaves twice leaves once.
  first?.();
  const fourth = enter();
  expect(refused()).toBeInstanceOf(ApiProblem);
  for (const leave of [fourth, ...others]) leave();
});
