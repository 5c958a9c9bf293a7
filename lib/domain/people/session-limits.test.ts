import { expect, test } from 'vitest';
import { isWorthNoting, sessionEnd } from './session-limits';

const since = new Date('2026-12-01T08:00:00Z');
const at = (text: string) => new Date(`2026-12-${text}:00Z`);

test.each([
  ['editor', '01T08:00', '04T08:00'],
  ['editor', '10T08:00', '13T08:00'],
  ['editor', '14T08:00', '15T08:00'],
  ['publisher', '01T08:00', '01T09:00'],
  ['publisher', '01T20:30', '01T21:30'],
  ['publisher', '02T07:30', '02T08:00'],
  ['admin', '01T08:00', '01T09:00'],
] as const)('the session of %s that is used at %s ends at %s', (role, now, end) => {
  expect(sessionEnd(role, { since, now: at(now) })).toEqual(at(end));
});

test('a use is noted once it puts the end off by a twelfth of what may pass without one', () => {
  const session = { since, end: at('01T09:00') };
  expect(isWorthNoting('publisher', { ...session, now: at('01T08:05') })).toBe(false);
  expect(isWorthNoting('publisher', { ...session, now: at('01T08:06') })).toBe(true);
  expect(isWorthNoting('publisher', { since, end: at('02T08:00'), now: at('02T07:59') })).toBe(false);
  expect(isWorthNoting('editor', { since, end: at('04T08:00'), now: at('01T13:59') })).toBe(false);
  expect(isWorthNoting('editor', { since, end: at('04T08:00'), now: at('01T14:01') })).toBe(true);
});
