import { resolve } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readOperations } from '@/lib/domain/api/api-operations';
import { database } from '@/lib/request/database';
import { filesUnder } from '@/tests/laws/files-under';
import { copyRegister } from '@/tests/samples/open-register';
import { serveRegister } from '@/tests/site/serve-register';
import { GET } from './openapi.json/route';

beforeAll(async () => serveRegister(await copyRegister('empty')));
afterAll(async () => (await database()).$disconnect());

const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
});

async function readDocument() {
  return documentSchema.parse(
    await (await GET(new Request('http://localhost:3000/api/v1/openapi.json'))).json(),
  );
}

test('the description of the API is valid OpenAPI 3.1', async () => {
  const document = await readDocument();
  expect(document.openapi).toBe('3.1.1');
  expect((await new Validator().validate(document)).errors ?? []).toEqual([]);
});

test('every address that is described is answered, and every one that is answered is described', async () => {
  const { paths } = await readDocument();
  const described = Object.keys(paths).map((path) => path.replaceAll('{', '[').replaceAll('}', ']'));
  const answered = filesUnder('app/api/v1', /\/route\.ts$/)
    .map((file) => file.slice('app/api/v1'.length, -'/route.ts'.length))
    .filter((path) => !['', '/[...missing]', '/openapi.json'].includes(path));
  expect(described.sort()).toEqual(answered.sort());
  for (const [path, operations] of Object.entries(paths)) {
    const file = resolve(`app/api/v1${path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`);
    const route = await import(/* @vite-ignore */ file);
    for (const method of Object.keys(operations)) {
      const handler: unknown = route[method.toUpperCase()];
      expect(typeof handler, `${method} ${path}`).toBe('function');
    }
  }
});

test('each operation has a name of its own, and each that reads has examples', async () => {
  const { paths } = await readDocument();
  const all = Object.values(paths).flatMap((operations) => Object.values(operations));
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  expect(readOperations.filter(({ example }) => example === undefined)).toEqual([]);
});
