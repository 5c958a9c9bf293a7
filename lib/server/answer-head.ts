import type { ServerResponse } from 'node:http';
import { hasBody, type RefusedRequest } from './judge-request';

/** How long a client that is still sending has to read why it is refused, in milliseconds. */
const lingerMs = 1000;

/** What every answer of a site says, whatever is answered, unless it says so itself. */
export function siteHeaders(site: string, policy: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
    'Content-Security-Policy': policy,
    // For a year: whoever has been here over https comes no other way.
    ...(site.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

/** Has nobody keep an answer that is an error, whatever else is said of it. */
export function keepNoError(response: ServerResponse): void {
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
export function refuse(response: ServerResponse, { status, text, headers }: RefusedRequest): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const isWhole = response.req.complete || !hasBody(response.req);
  const body = status === 204 ? '' : `${text}\n`;
  response.writeHead(status, {
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
