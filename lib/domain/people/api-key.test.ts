import { expect, test } from 'vitest';
import { newKeySchema, scopesOf } from './api-key';

test('no scope exceeds a role', () => {
  expect(scopesOf('editor')).toEqual(['drafts']);
  expect(scopesOf('publisher')).toEqual(['drafts', 'publish']);
  expect(scopesOf('admin')).toEqual(['drafts', 'publish']);
});

test('a key has a name, a lifetime and at least one scope, each once', () => {
  const asked = { name: ' Nightly ', scopes: ['publish', 'drafts', 'publish'], lifetime: '90' };
  expect(newKeySchema.parse(asked)).toEqual({
    name: 'Nightly',
    scopes: ['drafts', 'publish'],
    lifetime: '90',
  });
  const refused = newKeySchema.safeParse({ name: '', scopes: [], lifetime: '91' });
  expect(refused.error?.issues.map(({ message }) => message)).toEqual([
    'name_missing',
    'scope_missing',
    'lifetime_missing',
  ]);
});
