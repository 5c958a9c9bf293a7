import { expect, test } from 'vitest';
import { knownBrowserName, knownBrowserValue, knownSeconds, readKnownBrowser } from './known-browser';

const now = new Date('2026-12-01T12:00:00Z');
const claim = { secret: 'a key that is long enough for anybody', email: 'bat@example.org' };
const id = 'abcdefghijklmnopqrstuv';
const value = knownBrowserValue(claim, { now, id });

test('a browser is known to who signed in there, for a year', () => {
  expect(readKnownBrowser(value, { ...claim, now })).toBe(id);
  const inAYear = new Date(now.getTime() + knownSeconds * 1000);
  expect(readKnownBrowser(value, { ...claim, now: inAYear })).toBe(id);
  expect(readKnownBrowser(value, { ...claim, now: new Date(inAYear.getTime() + 1000) })).toBeNull();
  expect(knownBrowserValue(claim, { now })).not.toBe(knownBrowserValue(claim, { now }));
});

test('but to nobody else, and not by what somebody wrote themself', () => {
  const [, since = '', signature = ''] = value.split('.');
  expect(readKnownBrowser(value, { ...claim, email: 'oyun@example.org', now })).toBeNull();
  expect(readKnownBrowser(value, { ...claim, secret: 'another key', now })).toBeNull();
  for (const other of [
    undefined,
    '',
    'x',
    `${id}.${since}`,
    `${id}.${since}.${'A'.repeat(43)}`,
    `${id}.${Number(since) + 1}.${signature}`,
    `${id.toUpperCase()}.${since}.${signature}`,
    `${value} `,
  ])
    expect(readKnownBrowser(other, { ...claim, now }), other).toBeNull();
});

test('each address has a cookie of its own, whose name does not tell it', () => {
  expect(knownBrowserName('bat@example.org')).toMatch(/^barometer\.known\.[0-9a-f]{16}$/);
  expect(knownBrowserName('oyun@example.org')).not.toBe(knownBrowserName('bat@example.org'));
});
