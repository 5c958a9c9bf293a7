import { expect, test } from 'vitest';
import { ApiProblem } from '@/lib/answers/problem';
import { mappingSchema, type WrittenMapping } from '@/lib/domain/import/mapping/mapping';
import { readOrder } from './read-order';

const csv = 'a,b\n1,2\n';
const mapping: WrittenMapping = { name: 'Ours', columns: { a: { attribute: 'pollster' } } };
const asFile = { 'content-type': 'text/csv' };
const limit = 1000;

function send(
  body: BodyInit | null,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<unknown> {
  const request = new Request(`http://localhost/api/v1/import${query}`, { method: 'POST', body, headers });
  return readOrder(request, limit);
}

function form(fields: Record<string, string | Blob>): FormData {
  const data = new FormData();
  data.append('file', new Blob([csv], { type: 'text/csv' }), 'polls.csv');
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

async function refusal(sent: Promise<unknown>) {
  const error = await sent.catch((thrown: unknown) => thrown);
  if (!(error instanceof ApiProblem)) throw error;
  const { status, code, field } = JSON.parse(JSON.stringify(error));
  return { status, code, field };
}

test('a form and a body with a query say the same', async () => {
  const order = {
    into: 'published',
    dry_run: true,
    reason: 'A misprint',
    mapping: mappingSchema.parse(mapping),
  };
  const file = { name: 'polls.csv', size: csv.length };
  const fields = {
    mapping: JSON.stringify(mapping),
    into: 'published',
    dry_run: '1',
    reason: ' A misprint ',
  };
  expect(await send(form(fields))).toMatchObject({ ...order, file });
  const query = `?${new URLSearchParams({ ...fields, name: 'polls.csv' })}`;
  expect(await send(csv, { query, headers: asFile })).toMatchObject({ ...order, file });
  const asPart = form({ ...fields, mapping: new Blob([JSON.stringify(mapping)]) });
  expect(await send(asPart)).toMatchObject({ ...order, file });
});

test('what is left out is drafts, for good, without a mapping or a reason', async () => {
  expect(await send(csv, { headers: asFile })).toEqual({
    file: { name: 'body', size: csv.length, chunks: expect.any(Function) },
    into: 'drafts',
    dry_run: false,
    mapping: null,
  });
});

test('what does not begin with a brace names a saved mapping', async () => {
  expect(await send(form({ mapping: 'Swedish polls' }))).toMatchObject({ mapping: 'Swedish polls' });
});

test.each([
  ['an unknown parameter', '?limit=1', 'limit'],
  ['a parameter that is given twice', '?into=drafts&into=published', 'into'],
  ['a value that is not allowed', '?into=public', 'into'],
  ['a dry run of another kind', '?dry_run=yes', 'dry_run'],
  ['an empty reason', '?reason=%20', 'reason'],
])('refuses %s', async (_, query, field) => {
  const problem = { status: 400, code: 'parameter_wrong', field };
  expect(await refusal(send(csv, { query, headers: asFile }))).toEqual(problem);
});

test('refuses a form with parameters beside it, an unknown field, no file or several', async () => {
  const problem = { status: 400, code: 'parameter_wrong' };
  expect(await refusal(send(form({}), { query: '?into=drafts' }))).toEqual({ ...problem, field: 'into' });
  expect(await refusal(send(form({ sheet: 'A' })))).toEqual({ ...problem, field: 'sheet' });
  expect(await refusal(send(form({ other: new Blob([csv]) })))).toEqual({ ...problem, field: 'other' });
  expect(await refusal(send(form({ file: new Blob([csv]) })))).toEqual({ ...problem, field: 'file' });
  expect(await refusal(send(new FormData()))).toMatchObject({ status: 400 });
  const torn = { headers: { 'content-type': 'multipart/form-data; boundary=x' } };
  expect(await refusal(send('--x\r\nnonsense', torn))).toMatchObject({ status: 400 });
});

test('refuses a mapping that is none, and says where', async () => {
  const wrong = { ...mapping, columns: { a: { attribute: 'pollsters' } }, shareUnit: 'percents' };
  const error = await send(form({ mapping: JSON.stringify(wrong) })).catch((thrown: unknown) => thrown);
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    code: 'mapping_wrong',
    field: 'mapping',
    errors: [
      { path: 'columns.a', reason: expect.any(String) },
      { path: 'shareUnit', reason: expect.any(String) },
    ],
  });
  expect(await refusal(send(form({ mapping: '{"name":' })))).toMatchObject({ code: 'mapping_wrong' });
});

test.each(['application/x-www-form-urlencoded', 'text/html', ''])(
  'refuses a body of the type %j',
  async (type) => {
    const bytes = new TextEncoder().encode(csv);
    const headers: Record<string, string> = type === '' ? {} : { 'content-type': type };
    const problem = { status: 415, code: 'media_type_wrong', field: 'content-type' };
    expect(await refusal(send(bytes, { headers }))).toEqual(problem);
  },
);

test('refuses a body that is compressed', async () => {
  const headers = { ...asFile, 'content-encoding': 'gzip' };
  expect(await refusal(send(csv, { headers }))).toMatchObject({ status: 415, field: 'content-encoding' });
});

test('refuses a body beyond the limit: before it is read, and while it is read', async () => {
  const problem = { status: 413, code: 'body_too_large' };
  const longer = { ...asFile, 'content-length': String(limit + 1) };
  expect(await refusal(send(csv, { headers: longer }))).toEqual(problem);
  let read = 0;
  const endless = new ReadableStream({
    pull(controller) {
      read += 100;
      controller.enqueue(new Uint8Array(100));
    },
  });
  const sent = { method: 'POST', headers: asFile, body: endless, duplex: 'half' };
  const request = new Request('http://localhost/api/v1/import', sent);
  expect(await refusal(readOrder(request, limit))).toEqual(problem);
  expect(read).toBeLessThan(3 * limit);
});
