import { publicRoutes } from '../e2e/public-addresses';
import { Chance } from './chance';

/** A request as a program that means harm sends it. */
export type RandomRequest = { method: string; path: string; headers: Record<string, string>; body?: Buffer };

const methods = [
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'PROPFIND',
  'TRACE',
];

const officePaths = [
  ...[
    '/admin',
    '/admin/sign-in',
    '/admin/waves',
    '/admin/import',
    '/admin/import/upload',
    '/admin/import/x/progress',
  ],
  ...[
    '/admin/drafts/x',
    '/admin/questions/x',
    '/admin/log?page=x',
    '/admin/people/x',
    '/admin/set-up/x',
    '/admin/invitations/x',
  ],
  ...[
    '/admin/suggestions?of=sources&text=x',
    '/admin/nothing',
    '/api/health',
    '/api/v1/drafts',
    '/api/v1/import',
    '/api/v1/drafts/x',
  ],
  ...[
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/static/none.js',
    '/_next/data/x.json',
    '/__nextjs_original-stack-frame',
    '/_error',
    '/_not-found',
  ],
];

const noise = [
  ...[
    '%',
    '%ff',
    '%00',
    '%0d%0a',
    '%c0%af',
    '%2f..%2f',
    '..%5c',
    '//',
    '/./',
    '/../',
    '%ed%a0%80',
    '%25',
    ';a=b',
    '\\',
    '[x]',
    '{}',
    '"',
    '<',
    '|',
  ],
  ...[
    '%E2%80%AE',
    '%F0%9F%98%80',
    '.csv',
    '.json',
    '.rsc',
    '.txt',
    '.segments/_tree.segment.rsc',
    '__proto__',
    'constructor',
    'a'.repeat(300),
    '1'.repeat(40),
  ],
];

const names = [
  ...[
    'page',
    'q',
    'option',
    'group',
    'base',
    'from',
    'to',
    'question1',
    'find',
    'theme',
    'width',
    'limit',
    'cursor',
    'derived',
    'shape',
    'bom',
    'version',
  ],
  ...[
    '_rsc',
    '__nextLocale',
    'nxtPslug',
    'nextInternalLocale',
    '__proto__',
    'constructor',
    'toString',
    'a[]',
    'slug',
  ],
];

const values = [
  ...[
    '',
    '1',
    '-1',
    '0',
    'NaN',
    '1e309',
    '99999999999999999999',
    'No',
    'valid',
    'dark',
    '2012',
    '%00',
    '%ff',
    '%',
    '+',
    '[]',
    '{"a":1}',
    "'",
    '"',
    '../..',
  ],
  ...['__proto__', 'true', 'mn', 'a'.repeat(2000), '%F0%9F%98%80', '2012-13-45', '*', '(((((((((('],
];

const headers: readonly (readonly [string, string])[] = [
  ...([
    ['accept', '*/*'],
    ['accept', 'text/x-component'],
    ['accept-encoding', 'br;q=0, *'],
    ['accept-language', 'mn;q=x,,'],
  ] as const),
  ...([
    ['rsc', '1'],
    ['next-router-prefetch', '1'],
    ['next-router-state-tree', '%'],
    ['next-router-state-tree', '{"a":1}'],
  ] as const),
  ...([
    ['next-router-segment-prefetch', '/_tree'],
    ['next-url', '/%ff'],
    ['x-nextjs-data', '1'],
    ['x-matched-path', '/admin'],
  ] as const),
  ...([
    ['x-middleware-subrequest', 'proxy:proxy:proxy'],
    ['x-middleware-prefetch', '1'],
    ['x-invoke-path', '/admin'],
    ['x-action-forwarded', '1'],
  ] as const),
  ...([
    ['next-action', 'x'],
    ['next-action', 'a'.repeat(42)],
    ['next-action', '7f'.repeat(21)],
    ['next-action', ''],
  ] as const),
  ...([
    ['origin', 'null'],
    ['origin', 'https://evil.example'],
    ['origin', '%'],
    ['referer', 'x'],
    ['host', 'evil.example'],
    ['host', ''],
  ] as const),
  ...([
    ['x-forwarded-host', 'a, b'],
    ['x-forwarded-proto', 'gopher'],
    ['x-forwarded-for', '1'],
    ['x-forwarded-port', '99999'],
  ] as const),
  ...([
    ['if-none-match', '*'],
    ['if-none-match', '"'],
    ['if-modified-since', 'never'],
    ['range', 'bytes=9-1'],
    ['range', 'x'],
  ] as const),
  ...([
    ['cookie', 'barometer.session_token=%ff'],
    ['cookie', '=;;='],
    ['cookie', '__prerender_bypass=1'],
    ['authorization', 'Bearer x'],
  ] as const),
  ...([
    ['authorization', 'Basic %'],
    ['expect', '100-continue'],
    ['content-encoding', 'gzip'],
    ['upgrade', 'h2c'],
    ['x', 'é'],
  ] as const),
  ...([
    ['x-nonce', "'"],
    ['content-security-policy', "script-src 'nonce-<'"],
    ['purpose', 'prefetch'],
    ['sec-fetch-site', 'cross-site'],
  ] as const),
];

const fieldNames = [
  ...[
    'email',
    'password',
    'next',
    'list[134217700]',
    'list[20000000]',
    'email[99999]',
    'a.b.c.d.e',
    '__proto__.x',
    '__intent__',
    '__state__',
  ],
  ...[
    '0',
    '1',
    '$ACTION_ID_x',
    '$ACTION_REF_1',
    '$ACTION_1:0',
    '$ACTION_1:1',
    '$ACTION_KEY',
    '1_$ACTION_ID_x',
    '',
    'file',
    'x'.repeat(5000),
  ],
];

const fieldValues = [
  ...[
    'x',
    '',
    '[]',
    '["$K1"]',
    '{"id":"x","bound":null}',
    '{"id":"x","bound":"$@1"}',
    '["$undefined"]',
    '"$F1"',
    '$K1',
    '{',
    '["$Q1","$W2","$i3"]',
  ],
  ...[
    '["$1:__proto__:constructor"]',
    '{"type":"insert","payload":{"name":"list[9999999]"}}',
    'a@b.example',
    '["$@0"]',
    '['.repeat(3000),
  ],
];

const types = [
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'text/plain',
  'application/json',
  'text/csv',
  'text/plain;charset=UTF-8',
  'x',
  'application/x-www-form-urlencoded',
];

/** Requests drawn from a seed: every kind of address, as it is and malformed, by every method, with noise and attacks. */
export function* drawRequests(
  count: number,
  seed: number,
  actions: readonly string[],
): Generator<RandomRequest> {
  const chance = new Chance(seed);
  const one = <Value>(list: readonly [Value, ...Value[]] | readonly Value[]): Value => {
    const drawn = list[chance.whole(0, list.length - 1)];
    if (drawn === undefined) throw new Error('There is nothing to draw from');
    return drawn;
  };
  const paths = [...Object.values(publicRoutes).flat(), ...officePaths, ...officePaths];
  const often = (share: number) => chance.uniform() < share;
  for (let index = 0; index < count; index += 1) {
    let path = one(paths);
    if (often(0.4)) {
      const at = chance.whole(1, path.length);
      path = path.slice(0, at) + one(noise) + path.slice(at);
    }
    while (often(0.3)) path += `${path.includes('?') ? '&' : '?'}${one(names)}=${one(values)}`;
    const sent: Record<string, string> = {};
    while (often(0.5)) {
      const [name, value] = one(headers);
      sent[name] = value;
    }
    const method = one(methods);
    if (method === 'POST' && often(0.5)) sent['next-action'] = one([...actions, 'x', '0'.repeat(42)]);
    const form = method === 'POST' && often(0.7) ? drawForm() : null;
    const body = form?.body ?? (often(0.2) ? Buffer.from(one(fieldValues)) : undefined);
    if (form) sent['content-type'] = form.type;
    else if (body) sent['content-type'] = one(types);
    yield { method, path, headers: sent, ...(body && { body }) };
  }

  function drawForm() {
    const parts: string[] = [];
    do {
      const name = one(fieldNames).replaceAll('_x', `_${one(actions)}`);
      const value = one(fieldValues).replaceAll('"x"', `"${one(actions)}"`);
      parts.push(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    } while (often(0.7));
    const end = often(0.85) ? '--b--\r\n' : one(['', '--b', '--c--\r\n']);
    return { type: 'multipart/form-data; boundary=b', body: Buffer.from(parts.join('') + end) };
  }
}
