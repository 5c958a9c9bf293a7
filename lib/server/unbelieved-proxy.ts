import type { IncomingMessage } from 'node:http';

const notice =
  'A request came with X-Forwarded-For, and TRUST_PROXY is 0: everybody counts as one address, that of the proxy. Where a proxy of yours stands in front of this site and nobody reaches it otherwise, set TRUST_PROXY=1; where none does, a client made the header up, and nothing is to be done.';

/** Says once that somebody in front says who asks, and is not believed; is told of each request. */
export function createProxyNotice({
  trustsProxy,
}: {
  trustsProxy: boolean;
}): (request: IncomingMessage) => void {
  let isDone = trustsProxy;
  return ({ headers }) => {
    if (isDone || headers['x-forwarded-for'] === undefined) return;
    isDone = true;
    console.warn(notice);
  };
}
