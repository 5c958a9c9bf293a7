import { expect, test } from 'vitest';
import { isolate, isolateLines } from './isolate';

test('a name that is written from right to left is set apart, once', () => {
  const name = 'حزب الشعب (2024)';
  expect(isolate(name)).toBe(`\u2068${name}\u2069`);
  expect(isolate(isolate(name))).toBe(isolate(name));
  expect(isolate(`${isolate(name)}: 69%`)).toBe(`\u2068${name}\u2069: 69%`);
  expect(isolate('מפלגת העם')).toBe('\u2068מפלגת העם\u2069');
});

test('other names stay as they are', () => {
  for (const name of ['Russia', 'Монгол Ардын Нам', 'Үгүй', '人民党', '', '42%'])
    expect(isolate(name)).toBe(name);
});

test('a name that is broken into lines is set apart on each', () => {
  expect(isolateLines(['\u2068حزب', 'الشعب\u2069 69%', 'of all'])).toEqual([
    '\u2068حزب\u2069',
    '\u2068الشعب\u2069 69%',
    'of all',
  ]);
  expect(isolateLines(['cut \u2068حزب…'])).toEqual(['cut \u2068حزب…\u2069']);
});
