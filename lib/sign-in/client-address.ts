import { headers } from 'next/headers';
import { env } from '@/lib/env';
import { remoteAddress } from '@/lib/request/request-context';

/** Where the request comes from. */
export async function clientAddress(): Promise<string> {
  return nearestAddress({
    trustsProxy: env().TRUST_PROXY,
    forwarded: (await headers()).get('x-forwarded-for'),
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
