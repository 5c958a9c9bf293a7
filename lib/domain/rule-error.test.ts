import { expect, test } from 'vitest';
import { RuleError } from './rule-error';

test('a rule that another copy of this module throws is one, and nothing else is', () => {
  const elsewhere = new Error('register_busy {}');
  elsewhere.name = 'RuleError';
  expect(elsewhere instanceof RuleError).toBe(true);
  expect(new RuleError('register_busy') instanceof RuleError).toBe(true);
  for (const other of [new Error('RuleError'), { name: 'RuleError' }, 'RuleError', null])
    expect(other instanceof RuleError).toBe(false);
});
