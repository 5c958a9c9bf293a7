import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { missingReasonSchema, reasonOf, statedSchema, toStated, valueOf } from './missing';

const reasons = fc.constantFrom(...missingReasonSchema.options);

describe('an attribute', () => {
  test('without a value and without a reason has not been entered yet', () => {
    expect(toStated(null)).toEqual({ missing: 'not_entered' });
    expect(toStated(null, 'not_stated')).toEqual({ missing: 'not_stated' });
  });

  test('keeps a value of zero, of no text and of false: none of them is missing', () => {
    for (const value of [0, '', false]) {
      expect(toStated(value)).toEqual({ value });
      expect(valueOf(toStated(value))).toBe(value);
      expect(reasonOf(toStated(value))).toBeNull();
    }
  });

  test('has either a value or a reason, never both and never neither', () => {
    fc.assert(
      fc.property(fc.option(fc.integer()), reasons, (value, reason) => {
        const stated = toStated(value, reason);
        expect(valueOf(stated)).toBe(value);
        expect(reasonOf(stated)).toBe(value === null ? reason : null);
      }),
    );
  });

  test('is judged: the value by its own rule, the reason by the list of reasons', () => {
    const schema = statedSchema(z.int().min(1));
    expect(schema.safeParse({ value: 1100 }).success).toBe(true);
    expect(schema.safeParse({ missing: 'not_applicable' }).success).toBe(true);
    expect(schema.safeParse({ value: 0 }).success).toBe(false);
    expect(schema.safeParse({ missing: 'unknown' }).success).toBe(false);
    expect(schema.safeParse({ value: 1100, missing: 'not_stated' }).success).toBe(false);
    expect(schema.safeParse({}).success).toBe(false);
  });
});
