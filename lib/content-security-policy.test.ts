import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  embedSecurityPolicy,
  otherSecurityPolicy,
  pageSecurityPolicy,
} from './content-security-policy';

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

test('a figure may be embedded anywhere, and loads nothing but what is of this site', () => {
  expect(embedSecurityPolicy('aGFzaA==')).toBe(
    [
      "default-src 'none'",
      "script-src 'sha256-aGFzaA=='",
      "style-src 'unsafe-inline'",
      "font-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      'frame-ancestors *',
    ].join('; '),
  );
});

test('a public page may run what is of this site and what was marked, and stands in no frame of another', () => {
  expect(pageSecurityPolicy(["'sha256-YQ=='", "'sha256-Yg=='"])).toBe(
    [
      "default-src 'self'",
      "script-src 'self' 'sha256-YQ==' 'sha256-Yg=='",
      "style-src 'self'",
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
  );
});

test('what is no page runs nothing', () => {
  expect(otherSecurityPolicy).toMatch(/^default-src 'none'; .*frame-ancestors 'self'$/);
  expect(otherSecurityPolicy).not.toContain('script-src');
});
