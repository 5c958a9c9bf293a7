import { expect, test } from 'vitest';
import { officeHome, safeNext, signInAddress } from './sign-in-address';

test.each(['/admin/people', '/admin/drafts/abc?item=2', '/admin/log?kind=wave&page=2'])(
  'who signs in is led on to %s',
  (path) => expect(safeNext(path)).toBe(path),
);

test.each([
  null,
  undefined,
  '',
  '/',
  '/questions',
  '/administration',
  'admin/people',
  '//evil.example/admin',
  '/\\evil.example/admin',
  'https://evil.example/admin',
  'https://barometer.invalid/admin/people',
  'javascript:alert(1)',
  '/admin/../data',
  '/admin/sign-in?next=/admin/people',
  `/admin/${'a'.repeat(2000)}`,
])('but not to %j', (path) => expect(safeNext(path)).toBe(officeHome));

test('a page that asks to sign in is come back to', () => {
  expect(signInAddress('/admin/log?page=2')).toBe('/admin/sign-in?next=%2Fadmin%2Flog%3Fpage%3D2');
  expect(signInAddress(officeHome)).toBe('/admin/sign-in');
  expect(signInAddress(null)).toBe('/admin/sign-in');
});
