import { headers } from 'next/headers';

/** Where the request comes from: what the nearest proxy, or else the server itself, says comes last. */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for');
  return forwarded?.split(',').at(-1)?.trim() ?? '';
}
