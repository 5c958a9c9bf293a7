import { expect, test } from 'vitest';
import { nearestAddress } from './client-address';

const remote = '198.51.100.7';

test.each([
  [false, null, remote],
  [false, '203.0.113.1', remote],
  [true, null, remote],
  [true, '', remote],
  [true, '203.0.113.1', '203.0.113.1'],
  [true, '203.0.113.1, 203.0.113.2', '203.0.113.2'],
])('with a trusted proxy %s, who says to come from %j comes from %s', (trustsProxy, forwarded, address) => {
  expect(nearestAddress({ trustsProxy, forwarded, remote })).toBe(address);
});

test('all whose connection is not known come from one place', () => {
  expect(nearestAddress({ trustsProxy: false, forwarded: '203.0.113.1', remote: null })).toBe('');
});
