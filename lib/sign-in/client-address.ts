import { isIP } from 'node:net';
import { headers } from 'next/headers';
import { env } from '@/lib/env';
import { remoteAddress } from '@/lib/request/request-context';

/** Where the request comes from. */
export async function clientAddress(): Promise<string> {
  return addressBehind(await headers());
}

/** Where a request with these headers comes from, which is the one that is being answered. */
export function addressBehind(sent: Headers | Awaited<ReturnType<typeof headers>>): string {
  return nearestAddress({
    trustsProxy: env().TRUST_PROXY,
    forwarded: sent.get('x-forwarded-for'),
    remote: remoteAddress(),
  });
}

/**
 * The address at the other end of the connection; where that is a proxy to trust, the one that it names, last. A client
 * can write what it likes into the header, but only before what a proxy adds.
 */
export function nearestAddress({
  trustsProxy,
  forwarded,
  remote,
}: {
  trustsProxy: boolean;
  forwarded: string | null;
  remote: string | null;
}): string {
  const named = trustsProxy ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return named || (remote ?? '');
}

/**
 * Whose door an address is: itself, or of IPv6 the 64 bits that a provider gives to one household, which has 2⁶⁴ addresses
 * to choose from. An IPv4 address that is written as IPv6 is that one.
 */
export function clientPlace(address: string): string {
  const [bare = ''] = address.split('%');
  if (isIP(bare) !== 6) return bare;
  const [head = '', tail = ''] = shortest(bare).split('::');
  const [left, right] = [groupsOf(head), groupsOf(tail)];
  const groups = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  if (groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff')
    return groups.slice(6).flatMap(bytesOf).join('.');
  return `${shortest(`${groups.slice(0, 4).join(':')}::`)}/64`;
}

/** An IPv6 address as it is usually written (RFC 5952). */
function shortest(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':');
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}
