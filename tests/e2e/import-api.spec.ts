import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createKey } from '@/lib/data/people/api-keys';
import { disablePerson } from '@/lib/data/people/write-people';
import type { KeyScope } from '@/lib/domain/people/api-key';
import { editorSchema, type Role } from '@/lib/domain/people/editor';
import { type SampleRow, sampleTable } from '../samples/publish-sample';
import { sampleAdmin as admin, arrangePerson } from '../samples/sample-people';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { signInAs, withDatabase } from './sign-in-as';

// One register from its seed on; each test goes on where the one before it ended.

test.describe.configure({ mode: 'serial' });

let site: Site;
let publishing: string;

test.beforeAll(async () => {
  site = await startSite({ IMPORT_LIMIT_MB: '8', PUBLISH_ALONE: '1' });
  publishing = await makeKey('publisher', ['drafts', 'publish']);
});
test.afterAll(() => site.stop());

const anu: SampleRow = {
  wave: 'anu-2025',
  wave_title: 'Anu, 2025',
  pollster: 'Anu',
  question: 'anu-partner',
  question_title: 'The best partner, as Anu asks',
  fieldwork_start: '2025-03-01',
};
const rows = [
  anu,
  { ...anu, option: 'China', value: '10.5' },
  { ...anu, wave: 'anu-2026', wave_title: 'Anu, 2026', fieldwork_start: '2026-03-01' },
];
const file = sampleTable(...rows);

type Sent = {
  key?: string;
  query?: string;
  type?: string;
  accept?: string;
  body?: BodyInit;
  signal?: AbortSignal;
};

function post({ key = publishing, query = '', type = 'text/csv', accept, body = file, signal }: Sent) {
  const headers: Record<string, string> = {};
  if (key !== '') headers.authorization = `Bearer ${key}`;
  if (!(body instanceof FormData)) headers['content-type'] = type;
  if (accept) headers.accept = accept;
  return fetch(`${site.origin}/api/v1/import${query}`, { method: 'POST', headers, body, signal });
}

async function makeKey(role: Role, scopes: KeyScope[]): Promise<string> {
  return withDatabase(site, async (db) => {
    const email = `${role}-${Math.random()}@example.org`;
    const { id, name } = await arrangePerson(db, { role, email });
    const editor = editorSchema.parse({ id, name });
    return (await createKey(db, { editor, name: 'Test', scopes, lifetime: 'never' })).secret;
  });
}

/** Every byte of the register: its file, and what was written to it since. */
function bytesOfRegister(): string {
  const path = site.databaseUrl.replace('file:', '');
  const hash = createHash('sha256');
  for (const part of [path, `${path}-wal`]) if (existsSync(part)) hash.update(readFileSync(part));
  return hash.digest('hex');
}

async function expectProblem(answer: Promise<Response>, status: number, members: Record<string, unknown>) {
  const response = await answer;
  expect(await response.json()).toMatchObject({ type: 'about:blank', status, ...members });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  return response.headers;
}

test('a dry run says what would be done, and changes no byte', async () => {
  const before = bytesOfRegister();
  const response = await post({ query: '?into=published&dry_run=1&name=polls.csv' });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({
    file: { name: 'polls.csv' },
    into: 'published',
    lines: { total: 3, read: 3, refused: 0 },
    waves: { total: 2, created: 2, same: 0, differs: 0 },
    values: { total: 3, created: 3, same: 0, changed: 0 },
    issues: [],
  });
  expect(bytesOfRegister()).toBe(before);
});

test('a file is published, shows at once, and is all the same the second time', async ({ page, watch }) => {
  watch.expectComplaint(/404/);
  await page.goto(`${site.origin}/waves/anu-2025`);
  const form = new FormData();
  form.append('file', new Blob([file]), 'polls.csv');
  form.append('into', 'published');
  const first = await post({ body: form });
  expect(first.status).toBe(201);
  expect(await first.json()).toMatchObject({ file: { name: 'polls.csv' }, waves: { created: 2 } });
  await page.goto(`${site.origin}/waves/anu-2025`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Anu, 2025');
  const before = bytesOfRegister();
  const second = await post({ query: '?into=published' });
  expect(second.status).toBe(200);
  expect(await second.json()).toMatchObject({ waves: { total: 2, created: 0, same: 2, differs: 0 } });
  expect(bytesOfRegister()).toBe(before);
});

test('a correction needs a reason', async () => {
  const corrected = sampleTable({ ...anu, value: '68' });
  const before = bytesOfRegister();
  await expectProblem(post({ query: '?into=published', body: corrected }), 422, { code: 'reason_required' });
  expect(bytesOfRegister()).toBe(before);
  const done = await post({ query: '?into=published&reason=A%20misprint', body: corrected });
  expect(done.status).toBe(201);
  expect(await done.json()).toMatchObject({ differences: [{ slug: 'anu-2025' }], values: { changed: 1 } });
});

test('a refused file is told line by line, in a dry run too, and changes no byte', async () => {
  const wrong = sampleTable({ ...anu, wave: 'new' }, { ...anu, wave: 'new', option: 'China', value: '101' });
  const before = bytesOfRegister();
  for (const query of ['', '?dry_run=1'])
    await expectProblem(post({ query, body: wrong }), 422, {
      code: 'file_refused',
      field: 'file',
      errors: [{ line: 3, column: 'value', value: '101', reason: expect.any(String) }],
    });
  await expectProblem(post({ body: 'a,b\n1,2\n' }), 422, { code: 'file_refused' });
  expect(bytesOfRegister()).toBe(before);
});

test('nobody is let in without a key, nor by a cookie', async ({ page }) => {
  const headers = await expectProblem(post({ key: '' }), 401, { code: 'key_missing' });
  expect(headers.get('www-authenticate')).toBe('Bearer realm="barometer"');
  const unknown = await expectProblem(post({ key: 'barometer_nobody' }), 401, { code: 'key_unknown' });
  expect(unknown.get('www-authenticate')).toContain('error="invalid_token"');
  await signInAs(page.context(), site, 'admin');
  const byCookie = await page.request.post(`${site.origin}/api/v1/import`, {
    headers: { 'content-type': 'text/csv' },
    data: file,
  });
  expect(byCookie.status()).toBe(401);
});

test('the key of who is disabled opens nothing', async () => {
  const { id, secret } = await withDatabase(site, async (db) => {
    const person = await arrangePerson(db, { role: 'editor', email: 'gone@example.org' });
    const editor = editorSchema.parse({ id: person.id, name: person.name });
    const made = await createKey(db, { editor, name: 'Test', scopes: ['drafts'], lifetime: '30' });
    return { id: person.id, secret: made.secret };
  });
  expect((await post({ key: secret, query: '?dry_run=1' })).status).toBe(200);
  await withDatabase(site, (db) => disablePerson(db, { admin, id }));
  await expectProblem(post({ key: secret }), 401, { code: 'key_unknown' });
});

test('a key does what its scope allows', async () => {
  const drafting = await makeKey('publisher', ['drafts']);
  const query = '?into=published&dry_run=1';
  await expectProblem(post({ key: drafting, query }), 403, { code: 'scope_missing' });
  const drafts = sampleTable({ ...anu, wave: 'anu-2027', wave_title: 'Anu, 2027', fieldwork_start: '2027' });
  const response = await post({ key: drafting, body: drafts });
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ into: 'drafts', waves: { created: 1 } });
});

test('what is not there, not allowed, of another type, too long or wrong is refused', async () => {
  const at = (path: string, method = 'POST') => fetch(site.origin + path, { method });
  await expectProblem(at('/api/v1/imports'), 404, { code: 'not_found' });
  const headers = await expectProblem(at('/api/v1/import', 'GET'), 405, { code: 'method_not_allowed' });
  expect(headers.get('allow')).toBe('POST');
  await expectProblem(post({ type: 'text/html' }), 415, { field: 'content-type' });
  await expectProblem(post({ body: 'x'.repeat(9 * 1024 * 1024) }), 413, { code: 'body_too_large' });
  await expectProblem(post({ query: '?limit=1' }), 400, { field: 'limit' });
  const mapping = encodeURIComponent(JSON.stringify({ name: 'x', columns: { a: { attribute: 'b' } } }));
  await expectProblem(post({ query: `?mapping=${mapping}` }), 400, {
    field: 'mapping',
    errors: [{ path: 'columns.a' }],
  });
  await expectProblem(post({ query: '?mapping=Nobody%27s' }), 400, { code: 'mapping_absent' });
});

test('the progress is told line by line, and the last line is the report or the problem', async () => {
  const accept = 'application/x-ndjson';
  const response = await post({ query: '?dry_run=1', accept });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(accept);
  const lines = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toEqual({
    progress: { phase: 'reading', done: expect.any(Number), total: expect.any(Number) },
  });
  expect(lines.at(-1)).toMatchObject({ report: { waves: { total: 2 } } });
  const refused = await post({ body: 'a,b\n1,2\n', accept });
  const last = JSON.parse((await refused.text()).trimEnd().split('\n').at(-1) ?? '');
  expect(last).toMatchObject({ problem: { status: 422, code: 'file_refused' } });
});

test('who goes away while it is written leaves nothing behind', async () => {
  const many = Array.from({ length: 400 }, (_, wave) =>
    Array.from({ length: 60 }, (_option, option) => ({
      ...anu,
      wave: `many-${wave}`,
      wave_title: `Many ${wave}`,
      fieldwork_start: new Date(Date.UTC(2001, 0, 1 + wave)).toISOString().slice(0, 10),
      option: `Answer ${option}`,
      value: '1',
    })),
  ).flat();
  const connection = new AbortController();
  const { signal } = connection;
  const query = '?into=published';
  const response = await post({ query, accept: 'application/x-ndjson', body: sampleTable(...many), signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('"writing"')) {
    const part = await reader?.read();
    if (!part || part.done) break;
    text += part.value;
  }
  expect(text).toContain('"writing"');
  expect(text).not.toContain('"report"');
  connection.abort();
  // The next write waits until this one has ended.
  const next = sampleTable({ ...anu, wave: 'anu-1998', wave_title: 'Anu, 1998', fieldwork_start: '1998' });
  expect((await post({ query, body: next })).status).toBe(201);
  const kept = await withDatabase(site, (db) => db.wave.findMany({ select: { slug: true } }));
  const slugs = kept.map(({ slug }) => slug);
  expect(slugs).toContain('anu-1998');
  expect(slugs.filter((slug) => slug.startsWith('many-'))).toEqual([]);
});

test('a key that comes too often is told when to come again', async () => {
  const key = await makeKey('editor', ['drafts']);
  const answers = await Promise.all(Array.from({ length: 100 }, () => post({ key, query: '?limit=1' })));
  const counts = [400, 429].map((status) => answers.filter((answer) => answer.status === status).length);
  expect(counts).toEqual([60, 40]);
  const headers = await expectProblem(post({ key }), 429, { code: 'too_many_requests' });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});
