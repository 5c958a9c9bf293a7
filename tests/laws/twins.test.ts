import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { GET as correctionsCsv } from '@/app/corrections.csv/route';
import { GET as correctionsJson } from '@/app/corrections.json/route';
import { GET as resultsCsv } from '@/app/data/results.csv/route';
import { GET as resultsJson } from '@/app/data/results.json/route';
import { GET as pollstersCsv } from '@/app/pollsters.csv/route';
import { GET as pollstersJson } from '@/app/pollsters.json/route';
import { GET as questionJson } from '@/app/questions/[slug]/results.json/route';
import { GET as questionsCsv } from '@/app/questions.csv/route';
import { GET as questionsJson } from '@/app/questions.json/route';
import { GET as waveJson } from '@/app/waves/[slug]/results.json/route';
import { GET as wavesCsv } from '@/app/waves.csv/route';
import { GET as wavesJson } from '@/app/waves.json/route';
import { withdrawWave } from '@/lib/data/waves/withdraw-wave';
import { restoreText } from '@/lib/domain/results/results-columns';
import { database } from '@/lib/request/database';
import { copyRegister } from '@/tests/samples/open-register';
import { publishSample, samplePublisher } from '@/tests/samples/publish-sample';
import { serveRegister } from '@/tests/site/serve-register';

type Get = (request: Request) => Promise<Response>;

const rowsSchema = z.array(z.record(z.string(), z.string().nullable()));
const ask = (query = '') => new Request(`http://localhost:3000/twin${query}`);

async function readJson(get: Get, query = '') {
  const response = await get(ask(query));
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  return rowsSchema.parse(await response.json());
}

async function readCsv(get: Get, query = '') {
  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(await (await get(ask(query))).text(), { columns: true }));
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, restoreText(cell) || null])),
  );
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return z.looseObject({ status: z.int(), code: z.string() }).parse(await response.json());
}

beforeAll(async () => {
  await serveRegister(await copyRegister('seeded'));
  const db = await database();
  const row = { wave: 'hoax', wave_title: '=Hoax', question: 'hoax', question_title: '=Hoax' };
  await publishSample(db, { ...row, value: '69.0' });
  await withdrawWave(db, { publisher: samplePublisher, slug: 'hoax', version: 1, reason: '=It was one.' });
});
afterAll(async () => (await database()).$disconnect());

describe('the JSON beside a CSV says the same', () => {
  test.each([
    ['the results table', resultsCsv, resultsJson, ''],
    ['a part of it', resultsCsv, resultsJson, '?country=KZ&base=all&from=2022'],
    ['what follows from it', resultsCsv, resultsJson, '?derived=1&country=KZ'],
    ['the wide table', resultsCsv, resultsJson, '?shape=wide&topic=Elections'],
    ['the corrections', correctionsCsv, correctionsJson, ''],
    ['the questions', questionsCsv, questionsJson, ''],
    ['some questions', questionsCsv, questionsJson, '?topic=Elections'],
    ['the waves', wavesCsv, wavesJson, ''],
    ['some waves', wavesCsv, wavesJson, '?country=KZ'],
    ['the pollsters', pollstersCsv, pollstersJson, ''],
  ] as const)('of %s', async (_, csv, json, query) => {
    const rows = await readJson(json, query);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(await readCsv(csv, query));
  });
});

test('a question’s and a wave’s table are the part of the whole that is theirs', async () => {
  const all = await readJson(resultsJson);
  const [question, wave] = ['would-vote', 'mongolia-2024'];
  const ofQuestion = await questionJson(ask(), { params: Promise.resolve({ slug: question }) });
  expect(await ofQuestion.json()).toEqual(all.filter((row) => row.question === question));
  const ofWave = await waveJson(ask(), { params: Promise.resolve({ slug: wave }) });
  expect(await ofWave.json()).toEqual(all.filter((row) => row.wave === wave));
});

test('what a table does not know or have is a problem that names it', async () => {
  for (const [get, query, field] of [
    [resultsJson, '?shape=tall', 'shape'],
    [resultsJson, '?bom=1', 'bom'],
    [resultsJson, '?bom=0', 'bom'],
    [resultsCsv, '?shape=tall', 'shape'],
    [questionsCsv, '?page=2', 'page'],
    [questionsJson, '?bom=1', 'bom'],
    [wavesCsv, '?country=XX', 'country'],
    [wavesCsv, '?bom=1&bom=1', 'bom'],
    [pollstersJson, '?country=KZ', 'country'],
    [correctionsJson, '?bom=1', 'bom'],
    [correctionsJson, '?bom=0', 'bom'],
    [correctionsCsv, '?page=1', 'page'],
  ] as const)
    expect(await problemOf(await get(ask(query))), query).toMatchObject({ status: 400, field });
  const none = await questionJson(ask(), { params: Promise.resolve({ slug: 'none' }) });
  expect(await problemOf(none)).toMatchObject({ status: 404, code: 'not_found' });
});

test('a table has the name of the state that it is of', async () => {
  for (const get of [resultsJson, questionsCsv, questionsJson, wavesCsv, pollstersJson, correctionsJson]) {
    const { headers } = await get(ask());
    expect(headers.get('etag')).toMatch(/^"\d+-\d+"$/);
    expect((await get(ask())).headers.get('etag')).toBe(headers.get('etag'));
  }
});
