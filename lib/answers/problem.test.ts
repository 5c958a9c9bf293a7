import { expect, test } from 'vitest';
import { RuleError } from '@/lib/domain/rule-error';
import { toProblem } from './problem';

test('who finds the register busy is asked to come again', async () => {
  const answer = toProblem(new RuleError('register_busy')).toResponse();
  expect(answer.status).toBe(503);
  expect(answer.headers.get('Retry-After')).toBe('5');
  expect(await answer.json()).toMatchObject({
    code: 'register_busy',
    detail: expect.stringContaining('Nothing was changed'),
  });
});
