import type { ServerResponse } from 'node:http';
import { hasBody, type RefusedRequest } from './judge-request';

/** How long a client that is still sending has to read why it is refused, in milliseconds. */
const lingerMs = 1000;

/** What every answer of a site says, whatever is answered, unless it says so itself; by names in small letters. */
export type SiteHeaders = Readonly<Record<string, string>>;

/** Those of a site; `policy` is of what is no page. */
export function siteHeadersOf(site: string, policy: string): SiteHeaders {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
    'content-security-policy': policy,
    // For a year: whoever has been here over https comes no other way.
    ...(site.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

/** Has an answer that is made for its asker alone say what every answer says, and nobody keep it where it is an error. */
export function prepareOwn(response: ServerResponse, site: SiteHeaders): void {
  for (const [name, value] of Object.entries(site)) response.setHeader(name, value);
  const writeHead = response.writeHead.bind(response);
  Object.assign(response, {
    writeHead(status: number, ...rest: []) {
      if (status >= 400) response.setHeader('Cache-Control', 'no-store');
      return writeHead(status, ...rest);
    },
  });
}

/**
 * Says why a request goes no further, and reads no more of it. A client that is still sending is told first, and left
 * soon after; an answer that was begun is broken off.
 */
export function refuse(
  response: ServerResponse,
  { status, text, headers }: RefusedRequest,
  site: SiteHeaders,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const isWhole = response.req.complete || !hasBody(response.req);
  const body = status === 204 ? '' : `${text}\n`;
  response.writeHead(status, {
    ...site,
    ...(body && { 'Content-Type': 'text/plain; charset=utf-8' }),
    ...(status >= 400 && { 'Cache-Control': 'no-store' }),
    ...(status !== 204 && { 'Content-Length': Buffer.byteLength(body) }),
    ...(!isWhole && { Connection: 'close' }),
    ...headers,
  });
  if (isWhole) {
    response.end(body || undefined);
    return;
  }
  // Nothing ends it here: Node would read on to the end of what is sent.
  response.flushHeaders();
  if (body) response.write(body);
  const { socket } = response;
  setTimeout(() => socket?.destroy(), lingerMs).unref();
}
