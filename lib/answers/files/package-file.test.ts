import { unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { beforeAll, expect, test } from 'vitest';
import { restoreRegister } from '@/lib/data/package/restore-register';
import { database } from '@/lib/request/database';
import { copyRegister, exportTable, openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { serveRegister } from '@/tests/site/serve-register';
import { packageRoute } from './package-file';

const site = 'http://localhost:3000';

beforeAll(async () => serveRegister(await copyRegister('seeded')));

function get(file: string, headers: Record<string, string> = {}): Promise<Response> {
  const params = Promise.resolve({ file: file.split('?')[0] ?? '' });
  return packageRoute(new Request(`${site}/data/${file}`, { headers }), { params });
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

test('the archive holds every file that its descriptor names, and restores a register', async () => {
  const response = await get('barometer.zip');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="barometer.zip"',
    'access-control-allow-origin': '*',
  });
  const zip = await bytesOf(response);
  const files = unzipSync(zip);
  const { resources } = JSON.parse(new TextDecoder().decode(files['datapackage.json']));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(resources.map(({ path }: { path: string }) => path)),
  );
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['README.md', 'LICENSE.txt', 'CITATION.bib']));
  const restored = await openRegister('empty');
  await restoreRegister(restored, zip);
  expect(await exportTable(restored)).toBe(new TextDecoder().decode(files['results.csv']));
});

test('each file of the archive is served by itself, as the same bytes', async () => {
  const files = unzipSync(await bytesOf(await get('barometer.zip')));
  for (const [name, bytes] of Object.entries(files))
    expect([name, Buffer.compare(await bytesOf(await get(name)), bytes)]).toEqual([name, 0]);
});

test('a file has the name of the state that it is of, until something is published', async () => {
  const name = async () => {
    const { headers, body } = await get('barometer.zip');
    await body?.cancel();
    return headers.get('etag');
  };
  const first = await name();
  expect(first).toMatch(/^"\d+-\d+"$/);
  expect(await name()).toBe(first);
  await publishSample(await database(), { question: 'steppe-partner' });
  expect(await name()).not.toBe(first);
});

test.each([
  ['no-such.csv', 404, 'not_found'],
  ['..%2f.env', 404, 'not_found'],
  ['barometer.zip?size=1', 400, 'query_wrong'],
])('%s is refused with a problem', async (file, status, code) => {
  const response = await get(file);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json',
  ]);
  expect(await response.json()).toMatchObject({ status, code });
});

test('the catalogue is JSON-LD in which every file of the data set can be found', async () => {
  const response = await get('catalog.jsonld');
  expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
  const documentLoader = () => Promise.reject(new Error('everything is in the document'));
  const catalog: object = await response.json();
  const [expanded] = await jsonld.expand(catalog, { documentLoader });
  const dcat = 'http://www.w3.org/ns/dcat#';
  expect(expanded?.['@type']).toEqual([`${dcat}Catalog`]);
  const flat = await jsonld.flatten(catalog, undefined, { documentLoader });
  const nodes = Array.isArray(flat) ? flat : [];
  const downloads = nodes.filter((node) => node['@type']?.includes(`${dcat}Distribution`));
  expect(downloads).toHaveLength(22);
  for (const node of downloads) {
    const [{ '@id': address }] = node[`${dcat}downloadURL`];
    const file = await get(address.replace(`${site}/data/`, ''));
    expect([address, file.status]).toEqual([address, 200]);
    await file.body?.cancel();
  }
});
