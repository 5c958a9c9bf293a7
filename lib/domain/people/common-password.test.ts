import { expect, test } from 'vitest';
import { isCommonPassword, isOwnPassword } from './common-password';

test.each([
  'administrator',
  'AdministratoR',
  '1qaz2wsx3edc',
  'password1234',
  'Password 1234!',
  '2024-Password!',
  'passwordpassword',
  'letmein letmein',
  'aaaaaaaaaaaa',
  'abababababab',
  '111111111111',
  '            ',
  '!!!!!!!!!!!!',
  '123456789012',
  '210987654321',
  'abcdefghijkl',
  'qwertyuiopasdf',
  'qwertyuiop1234',
  'ｐａｓｓｗｏｒｄ１２３４',
])('%j is common', (password) => expect(isCommonPassword(password)).toBe(true));

test.each([
  'correct horse battery staple',
  'a new password of hers',
  'another password of his',
  'улаан бадрах хонгор',
  'Taiga, snow & 3 reindeer',
  'x7#kQ2!mZp9@',
])('%j is not', (password) => expect(isCommonPassword(password)).toBe(false));

const oyun = { name: 'Oyun-Erdene Bat', email: 'o.dorj@example.org' };

test.each([
  'my oyun is home',
  'OYUN likes the steppe',
  'erdene-of-the-hills',
  'O.Dorj and friends',
  'we are odorj',
])('%j contains a name or the address of its owner', (password) =>
  expect(isOwnPassword(password, oyun)).toBe(true),
);

test('but no part that is short, and nobody else’s', () => {
  expect(isOwnPassword('correct horse battery staple', oyun)).toBe(false);
  expect(isOwnPassword('example dot organisation', oyun)).toBe(false);
});
