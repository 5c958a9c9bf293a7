import { readFile } from 'node:fs/promises';
import type { APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { expect, test } from './fixtures';
import { seedTable } from './seed-addresses';

const everything = '/data/results.csv';
const ofQuestion = '/questions/would-vote/results.csv';
const ofWave = '/waves/sant-maral-2009-04/results.csv';

test('the whole table is the seed’s own table, byte for byte but for the ends of lines', async ({
  request,
}) => {
  const response = await request.get(everything);
  const text = await response.text();
  expect(text.replaceAll('\r\n', '\n')).toBe(seedTable);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

for (const [path, fileName] of [
  [everything, 'barometer-results.csv'],
  [ofQuestion, 'barometer-would-vote.csv'],
  [ofWave, 'barometer-sant-maral-2009-04.csv'],
] as const) {
  test(`${path} is a file with a name, for anybody’s script too`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName}"`,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    expect((await request.head(path)).status()).toBe(200);
  });

  test(`${path} has the same rows wide, and with a byte-order mark`, async ({ request }) => {
    const plain = await (await request.get(path)).body();
    const marked = await (await request.get(`${path}?bom=1`)).body();
    expect(marked.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(marked.subarray(3)).toEqual(plain);
    expect(await (await request.get(`${path}?bom=0&shape=long`)).body()).toEqual(plain);
    const long = await readRows(request, path);
    const wide = await readRows(request, `${path}?shape=wide`);
    const bases = new Set(
      long.map((row) => JSON.stringify(['wave', 'question', 'base', 'group'].map((name) => row[name]))),
    );
    expect(wide.length).toBeGreaterThanOrEqual(bases.size);
    expect(wide.length).toBeLessThan(long.length);
  });
}

test('a table holds the rows of its question or wave, in the order of the whole', async ({ request }) => {
  const rows = await readRows(request, everything);
  expect(await readRows(request, ofQuestion)).toEqual(
    rows.filter(({ question }) => question === 'would-vote'),
  );
  expect(await readRows(request, ofWave)).toEqual(rows.filter(({ wave }) => wave === 'sant-maral-2009-04'));
});

test('a table can be narrowed by everything that the lists and views know', async ({ request }) => {
  const rows = await readRows(request, everything);
  const ofParty = rows.filter(({ question }) => question === 'party-vote');
  for (const [path, expected] of [
    [`${everything}?country=KZ`, rows.filter(({ country }) => country === 'KZ')],
    [
      `${everything}?topic=Elections&pollster=sant-maral-foundation`,
      rows.filter(({ topic }) => topic === 'Elections'),
    ],
    [`${everything}?source=opinion_article`, rows.filter((row) => row.source_kind === 'opinion_article')],
    ['/questions/party-vote/results.csv?base=valid', ofParty.filter(({ base }) => base === 'valid')],
    [
      '/questions/party-vote/results.csv?group=Ulaanbaatar',
      ofParty.filter(({ group }) => group === 'Ulaanbaatar'),
    ],
    [
      '/questions/party-vote/results.csv?base=all&group=Settlement:Countryside&from=2010',
      ofParty.filter(({ wave, group }) => wave === 'sant-maral-2013-04' && group === 'Countryside'),
    ],
    [
      `${ofQuestion}?from=2012&to=2013-04-05`,
      rows.filter(
        ({ question, wave }) =>
          question === 'would-vote' && ['sant-maral-2012-04', 'sant-maral-2013-04'].includes(wave ?? ''),
      ),
    ],
    [
      "/questions/party-vote/results.csv?option=Green Party&option=Don't know",
      ofParty.filter(({ option }) => option === 'Green Party' || option === "Don't know"),
    ],
    [`${ofQuestion}?from=2030`, []],
  ] as const) {
    expect(await readRows(request, path), path).toEqual(expected);
    if (!path.includes('2030')) expect(expected.length, path).toBeGreaterThan(0);
  }
});

test('a table is sent again only when something has changed', async ({ request }) => {
  for (const path of [
    everything,
    `${everything}?country=KZ`,
    ofQuestion,
    `${ofQuestion}?shape=wide`,
    ofWave,
  ]) {
    const first = await request.get(path);
    const { etag = '', 'last-modified': modified = '' } = first.headers();
    expect(etag).toMatch(/^"[\w-]+"$/);
    if (path.startsWith('/data')) expect(Date.parse(modified)).not.toBeNaN();
    const again = await request.get(path, { headers: { 'if-none-match': etag } });
    expect(again.status()).toBe(304);
    expect(await again.body()).toHaveLength(0);
    expect(again.headers().etag).toBe(etag);
    expect((await request.get(path, { headers: { 'if-none-match': '"another"' } })).status()).toBe(200);
  }
  const tags = new Set<string | undefined>();
  for (const path of [everything, `${everything}?bom=1`, `${everything}?country=KZ`])
    tags.add((await request.get(path)).headers().etag);
  expect(tags.size).toBe(3);
});

for (const path of [everything, ofQuestion, ofWave]) {
  test(`${path} refuses what it does not know, and says what it does`, async ({ request }) => {
    for (const { search, parameter, value, allowed } of [
      { search: 'shape=tall', parameter: 'shape', value: 'tall', allowed: 'wide' },
      { search: 'foo=1', parameter: 'foo', value: 'is not a parameter', allowed: 'shape' },
      { search: 'from=2024-13', parameter: 'from', value: '2024-13', allowed: 'YYYY-MM' },
      { search: 'country=XX', parameter: 'country', value: 'XX', allowed: 'KZ' },
      { search: 'bom=1&bom=1', parameter: 'bom', value: '1, 1', allowed: 'one value' },
      { search: 'base=none', parameter: 'base', value: 'none', allowed: 'all' },
    ]) {
      const response = await request.get(`${path}?${search}`);
      expect(response.status(), search).toBe(400);
      expect(response.headers()['content-type'], search).toBe('application/problem+json');
      const problem = problemSchema.parse(await response.json());
      expect(problem.status).toBe(400);
      expect(problem.field, search).toBe(parameter);
      expect(problem.errors, search).toEqual([{ path: parameter, reason: expect.stringContaining(allowed) }]);
      for (const word of [parameter, value, allowed]) expect(problem.detail, search).toContain(word);
    }
  });
}

test('a table of a question or wave that there is not is a problem with status 404', async ({ request }) => {
  for (const path of [
    '/questions/nothing/results.csv',
    '/waves/nothing/results.csv?shape=wide',
    '/questions/nothing/results.csv?foo=1',
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-type'], path).toBe('application/problem+json');
    expect(problemSchema.parse(await response.json()).status, path).toBe(404);
  }
});

test('every link to a table on the pages leads to a file', async ({ page, request }) => {
  for (const [path, count] of [
    ['/data', 3],
    ['/questions/party-vote', 4],
    ['/waves/mongolia-2024', 4],
  ] as const) {
    await page.goto(path);
    const links = page.getByRole('main').getByRole('link', { name: /^CSV(?! on the Web)/ });
    expect(await links.count(), path).toBe(count);
    for (const link of await links.all()) {
      const response = await request.get((await link.getAttribute('href')) ?? '');
      expect(response.status()).toBe(200);
      expect(response.headers()['content-type']).toContain('text/csv');
    }
  }
});

test('the page of the data says how much there is in each table and how large descriptions are', async ({
  page,
  request,
}) => {
  await page.goto('/data');
  for (const name of ['waves', 'estimates', 'results']) {
    const records = parse(await (await request.get(`/data/${name}.csv`)).text());
    const row = page.getByRole('row', { name: new RegExp(`^${name}\\.csv`) });
    await expect(row.getByText(`${records.length - 1} rows`)).toBeVisible();
  }
  const { length } = await (await request.get('/data/datapackage.json')).body();
  const descriptor = page.getByRole('term').filter({ hasText: 'Frictionless data package' });
  await expect(descriptor).toHaveText(`Frictionless data package${Math.round(length / 1024)} kB`);
});

test('the page of a question hands its table to the reader as a file', async ({ page, request }) => {
  await page.goto('/questions/would-vote');
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('navigation', { name: 'Downloads' })
    .getByRole('link', { name: 'CSV', exact: true })
    .click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('barometer-would-vote.csv');
  expect(await readFile(await download.path(), 'utf8')).toBe(await (await request.get(ofQuestion)).text());
});

const rowsSchema = z.array(z.record(z.string(), z.string()));

const problemSchema = z.object({
  status: z.number(),
  title: z.string(),
  detail: z.string().optional(),
  field: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
});

async function readRows(request: APIRequestContext, path: string) {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return rowsSchema.parse(parse(await response.text(), { columns: true }));
}
