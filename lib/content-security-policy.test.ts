import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

test('a page may run what carries its nonce, and nothing else', () => {
  expect(contentSecurityPolicy('n0nce', { isDevelopment: false })).toBe(
    [
      "default-src 'self'",
      "script-src 'nonce-n0nce' 'strict-dynamic'",
      "style-src 'self' 'nonce-n0nce'",
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
});
