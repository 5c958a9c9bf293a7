import { expect, test } from 'vitest';
import { instantOf, isVersion, toVersion } from './version';

test('a version is the instant of the latest change without marks', () => {
  expect(toVersion('2026-11-25T10:11:12.345Z')).toBe('20261125T101112345Z');
  expect(toVersion('2026-11-25T18:11:12+08:00')).toBe('20261125T101112000Z');
});

test('an instant comes back from its version', () => {
  expect(instantOf('20261125T101112345Z')).toBe('2026-11-25T10:11:12.345Z');
});

test.each([
  '',
  '2026',
  '20261125T101112Z',
  '20261345T101112345Z',
  '20260230T101112345Z',
  '2026-11-25T10:11:12.345Z',
])('“%s” names no version', (text) => {
  expect(isVersion(text)).toBe(false);
  expect(() => instantOf(text)).toThrow(RangeError);
});

test('what is no instant has no version', () => {
  expect(() => toVersion('yesterday')).toThrow(RangeError);
  expect(() => toVersion('+010000-01-01T00:00:00Z')).toThrow(RangeError);
});
