import { expect, test } from 'vitest';
import { RuleError } from './rule-error';

test('a rule’s refusal carries the key of its message, and what fills it', () => {
  const error = new RuleError('wave_exists', { wave: 'mongolia-2024' });
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('RuleError');
  expect(error.key).toBe('wave_exists');
  expect(error.values).toEqual({ wave: 'mongolia-2024' });
  expect(error.message).toBe('wave_exists {"wave":"mongolia-2024"}');
  expect(error.field).toBeNull();
  expect(new RuleError('no_access').values).toEqual({});
  expect(new RuleError('name_taken', {}, 'name').field).toBe('name');
});
