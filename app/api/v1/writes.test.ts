import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createKey } from '@/lib/data/people/api-keys';
import { draftAnswerSchema } from '@/lib/domain/api/draft-orders';
import type { KeyScope } from '@/lib/domain/people/api-key';
import { editorSchema } from '@/lib/domain/people/editor';
import { database } from '@/lib/request/database';
import { copyRegister } from '@/tests/samples/open-register';
import { sampleEntry } from '@/tests/samples/sample-entry';
import { arrangePerson } from '@/tests/samples/sample-people';
import { serveRegister } from '@/tests/site/serve-register';
import { GET as getDraft, PUT as putDraft } from './drafts/[key]/route';
import { POST as submit } from './drafts/[key]/submit/route';
import { POST as postDraft } from './drafts/route';

let keys: Record<'drafts' | 'publish' | 'busy', string>;

beforeAll(async () => {
  await serveRegister(await copyRegister('seeded'));
  const db = await database();
  const { id, name } = await arrangePerson(db, { role: 'publisher' });
  const editor = editorSchema.parse({ id, name });
  const make = async (keyName: string, scopes: KeyScope[]) =>
    (await createKey(db, { editor, name: keyName, scopes, lifetime: '30' })).secret;
  keys = {
    drafts: await make('Drafts', ['drafts']),
    publish: await make('Publish', ['publish']),
    busy: await make('Busy', ['drafts']),
  };
});
afterAll(async () => (await database()).$disconnect());

function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Request {
  const all = { authorization: `Bearer ${keys.drafts}`, 'content-type': 'application/json', ...headers };
  return new Request(`http://localhost:3000/api/v1/${path}`, {
    method,
    headers: Object.entries(all).filter(([, value]) => value !== ''),
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

const at = (key: string) => ({ params: Promise.resolve({ key }) });
const save = (key: string, body: unknown) => putDraft(ask('PUT', `drafts/${key}`, body), at(key));
const send = (key: string, body: unknown) => submit(ask('POST', `drafts/${key}/submit`, body), at(key));

async function draftOf(response: Response, status = 200) {
  expect(response.status, await response.clone().text()).toBe(status);
  return draftAnswerSchema.parse(await response.json());
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return z.looseObject({ status: z.int(), code: z.string() }).parse(await response.json());
}

test('a program begins a draft, saves it and sends it to review', async () => {
  const made = await postDraft(ask('POST', 'drafts', { entry: { title: 'Taiga' } }));
  const { key, version, entry } = await draftOf(made, 201);
  expect(made.headers.get('location')).toBe(`/api/v1/drafts/${key}`);
  expect([version, entry.title, entry.country]).toEqual([1, 'Taiga', '']);
  const unfinished = await problemOf(await send(key, { version: 1 }));
  expect(unfinished).toMatchObject({ status: 422, code: 'body_refused', field: 'entry.country' });
  const saved = await draftOf(await save(key, { version: 1, entry: sampleEntry }));
  expect([saved.version, saved.entry]).toEqual([2, sampleEntry]);
  expect((await draftOf(await send(key, { version: 2 }))).status).toBe('in_review');
  expect(await draftOf(await getDraft(ask('GET', `drafts/${key}`), at(key)))).toMatchObject({
    status: 'in_review',
    authors: [{ name: 'Some publisher' }],
  });
  expect(await problemOf(await send(key, { version: 2 }))).toMatchObject({
    status: 409,
    code: 'draft_in_review',
  });
});

test('a program corrects a published wave, and says why before it is reviewed', async () => {
  const order = { wave: 'sancrox-2025-05' };
  const { key, entry, wave } = await draftOf(await postDraft(ask('POST', 'drafts', order)), 201);
  expect(wave?.slug).toBe('sancrox-2025-05');
  expect((await draftOf(await postDraft(ask('POST', 'drafts', order)), 201)).key).toBe(key);
  const changed = { ...entry, title: 'A better title' };
  const { version } = await draftOf(await save(key, { version: 1, entry: changed }));
  expect(await problemOf(await send(key, { version }))).toMatchObject({
    status: 422,
    code: 'reason_required',
  });
  const told = await draftOf(await save(key, { version, entry: changed, reason: 'The report says so.' }));
  expect((await draftOf(await send(key, { version: told.version }))).status).toBe('in_review');
});

test('a save that starts from an old version is told what stands there', async () => {
  const { key } = await draftOf(await postDraft(ask('POST', 'drafts', { entry: {} })), 201);
  await draftOf(await save(key, { version: 1, entry: { title: 'One' } }));
  const stale = await problemOf(await save(key, { version: 1, entry: { title: 'Two' } }));
  expect(stale).toMatchObject({
    status: 409,
    code: 'stale',
    field: 'version',
    current: { version: 2, entry: { title: 'One' } },
  });
  expect(await problemOf(await send(key, { version: 1 }))).toMatchObject({ status: 409, field: 'version' });
});

test.each([
  ['no key', {}, { authorization: '' }, 401, 'key_missing', 'authorization'],
  ['an unknown key', {}, { authorization: 'Bearer barometer_none' }, 401, 'key_unknown', 'authorization'],
  ['another type', {}, { 'content-type': 'text/csv' }, 415, 'media_type_wrong', 'content-type'],
  ['no JSON', '{', {}, 400, 'body_malformed', undefined],
  ['a field that is unknown', { entry: {}, note: '' }, {}, 422, 'body_refused', undefined],
  ['a title that is too long', { entry: { title: 'x'.repeat(1001) } }, {}, 422, 'body_refused', undefined],
  ['a wave that is not there', { wave: 'none' }, {}, 422, 'wave_absent', undefined],
  ['50 megabytes', {}, { 'content-length': String(50 * 1024 * 1024) }, 413, 'body_too_large', undefined],
] as const)('a draft from %s is refused', async (_, body, headers, status, code, field) => {
  const before = await (await database()).draft.count();
  const problem = await problemOf(await postDraft(ask('POST', 'drafts', body, headers)));
  expect(problem).toMatchObject({ status, code, ...(field && { field }) });
  expect(await (await database()).draft.count()).toBe(before);
});

test('a body that does not say how long it is is read no further than the limit', async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  const request = new Request(ask('POST', 'drafts'), init);
  expect(await problemOf(await postDraft(request))).toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(8);
});

test('a key that may not write drafts is told so, and a draft that is not there is none', async () => {
  const asPublisher = { authorization: `Bearer ${keys.publish}` };
  const refused = await problemOf(await postDraft(ask('POST', 'drafts', { entry: {} }, asPublisher)));
  expect(refused).toMatchObject({ status: 403, code: 'scope_missing', field: 'authorization' });
  expect(await problemOf(await getDraft(ask('GET', 'drafts/none'), at('none')))).toMatchObject({
    status: 404,
  });
  expect(await problemOf(await save('none', { version: 1, entry: {} }))).toMatchObject({ status: 404 });
});

test('a key that is not let in, or not to this, stands in the security log, without the key', async () => {
  const db = await database();
  await db.securityEvent.deleteMany();
  const sent = { 'user-agent': 'curl/8.5.0' };
  await postDraft(ask('POST', 'drafts', {}, { ...sent, authorization: 'Bearer barometer_none' }));
  await postDraft(ask('POST', 'drafts', {}, { ...sent, authorization: `Bearer ${keys.publish}` }));
  await postDraft(ask('POST', 'drafts', {}, { ...sent, authorization: '' }));
  await postDraft(ask('POST', 'drafts', '{', sent));
  // What somebody makes up fills no second line.
  const unknown = { ...sent, authorization: 'Bearer barometer_none' };
  for (const key of ['one', 'two']) await putDraft(ask('PUT', `drafts/${key}`, {}, unknown), at(key));
  const rows = await db.securityEvent.findMany({
    omit: { id: true, at: true, lastAt: true, personId: true },
  });
  const what = 'POST /api/v1/drafts';
  expect(rows).toEqual([
    { kind: 'key_unknown', person: null, address: '', device: null, what, times: 1 },
    { kind: 'key_not_allowed', person: 'Some publisher', address: '', device: null, what, times: 1 },
    { kind: 'key_unknown', person: null, address: '', device: null, what: 'PUT /api/v1/drafts', times: 2 },
  ]);
});

test('a hundred requests at once from one key are refused but for what a minute allows', async () => {
  const busy = { authorization: `Bearer ${keys.busy}` };
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => getDraft(ask('GET', 'drafts/none', undefined, busy), at('none'))),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(40);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
});
