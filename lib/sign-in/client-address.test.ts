import { expect, test } from 'vitest';
import { clientPlace, nearestAddress } from './client-address';

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

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['::FFFF:c633:6407', '198.51.100.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  ['::1', '::/64'],
  ['', ''],
  ['unknown', 'unknown'],
])('%j counts as %j', (address, place) => expect(clientPlace(address)).toBe(place));
