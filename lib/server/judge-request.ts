import type { IncomingMessage } from 'node:http';

/** What an address takes beside being read: by which methods, and whether it is an import's file, which may be large. */
export type Takes = { methods: readonly string[]; isLarge?: boolean };

/** What the front door has to know of an address: null where it answers every method itself, and judges and reads each body. */
export type TakenMethods = (path: string) => Takes | null;

/** Why a request goes no further, and what it is answered with. */
export type RefusedRequest = { status: number; text: string; headers?: Record<string, string> };

/** The longest address, in characters; what asks for more than a register has is longer. */
const longestAddress = 8000;

/** The largest body but for a file to import, in bytes: a wave with every group of every item is a third of it. */
export const largestBody = 1024 * 1024;

/** What an OPTIONS of something public is answered with: any page of any site may read it. */
const reading = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
  'Access-Control-Max-Age': '86400',
};

/** Judges a request by its head alone: null where it may go on. `site` is the site's own address. */
export function judgeRequest(
  request: IncomingMessage,
  { takes, site }: { takes: TakenMethods; site: string },
): RefusedRequest | null {
  const { method = '', url = '', headers } = request;
  if (url.length > longestAddress) return { status: 414, text: 'This address is too long.' };
  const [path = ''] = url.split('?', 1);
  if (!isReadable(path)) return { status: 400, text: 'This address cannot be read.' };
  if (/^\/_next\/image(?:\/|$)/.test(path)) return { status: 404, text: 'There is nothing here.' };
  const taken = takes(path);
  return (
    judgeReading(method, request) ??
    judgeMethod(method, path, taken) ??
    judgeSite(method, path, headers, site) ??
    (taken !== null && !taken.isLarge && Number(headers['content-length'] ?? 0) > largestBody
      ? bodyTooLarge
      : null)
  );
}

/** Whether a request sends a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
}

function judgeReading(method: string, request: IncomingMessage): RefusedRequest | null {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method) || !hasBody(request)) return null;
  return { status: 413, text: `A ${method} has no body here.` };
}

function isReadable(path: string): boolean {
  if (!path.startsWith('/')) return false;
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them is in an address of ours
    return !/[\u0000-\u001f\u007f\ufffe\uffff\\]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** What Next can hand on beside HEAD and GET: it fails at any other method. */
const knownMethods = ['OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

function judgeMethod(method: string, path: string, taken: Takes | null): RefusedRequest | null {
  const methods = taken === null ? knownMethods : taken.methods;
  if (method === 'GET' || method === 'HEAD' || methods.includes(method)) return null;
  const allowed = [...new Set(['GET', 'HEAD', 'OPTIONS', ...methods])].join(', ');
  const headers = { Allow: allowed };
  if (method !== 'OPTIONS')
    return { status: 405, text: `${method} is not allowed here; allowed: ${allowed}.`, headers };
  const isPublic = !isOffice(path);
  return {
    status: 204,
    text: '',
    headers: { ...headers, ...(isPublic && { ...reading, 'Access-Control-Allow-Methods': allowed }) },
  };
}

/**
 * What changes something in the office comes from a page of this site: a browser says from where. What says nothing is no
 * browser, and has no cookie but its own.
 */
function judgeSite(
  method: string,
  path: string,
  headers: IncomingMessage['headers'],
  site: string,
): RefusedRequest | null {
  if (method === 'GET' || method === 'HEAD' || !isOffice(path)) return null;
  return isFromHere(headers, site) ? null : { status: 403, text: 'This came from another site.' };
}

function isFromHere({ origin, host, ...headers }: IncomingMessage['headers'], site: string): boolean {
  const from = headers['sec-fetch-site'];
  if (from !== undefined) return from === 'same-origin' || from === 'none';
  if (origin === undefined || origin === new URL(site).origin) return true;
  const named = [host, headers['x-forwarded-host']].flat();
  return URL.canParse(origin) && named.includes(new URL(origin).host);
}

function isOffice(path: string): boolean {
  return /^\/admin(?:\/|$)/.test(path);
}

/** What a body that is too large is answered with, before it is read or once that shows. */
export const bodyTooLarge: RefusedRequest = {
  status: 413,
  text: `A body here has at most ${largestBody} bytes.`,
};
