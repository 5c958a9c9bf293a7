import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readingAlone } from '@/lib/answers/api/reading';
import { getLatestChange } from '@/lib/data/changes';
import { withdrawWave } from '@/lib/data/waves/withdraw-wave';
import * as answers from '@/lib/domain/api/api-answers';
import { isVersion } from '@/lib/domain/record/version';
import { database } from '@/lib/request/database';
import { copyRegister } from '@/tests/samples/open-register';
import { samplePublisher } from '@/tests/samples/publish-sample';
import { serveRegister } from '@/tests/site/serve-register';
import { GET as getClaim } from './claims/[slug]/route';
import { GET as listClaims } from './claims/route';
import { GET as listCorrections } from './corrections/route';
import { GET as listEstimates } from './estimates/route';
import { GET as listItems } from './items/route';
import { GET as getOrganisation } from './organisations/[slug]/route';
import { GET as listOrganisations } from './organisations/route';
import { GET as getQuestion } from './questions/[slug]/route';
import { GET as listQuestions } from './questions/route';
import { GET as getIndex } from './route';
import { GET as getSource } from './sources/[slug]/route';
import { GET as listSources } from './sources/route';
import { GET as getWave } from './waves/[slug]/route';
import { GET as listWaves } from './waves/route';

const lists = {
  questions: [listQuestions, answers.questionAnswerSchema],
  waves: [listWaves, answers.waveAnswerSchema],
  items: [listItems, answers.itemAnswerSchema],
  estimates: [listEstimates, answers.estimateAnswerSchema],
  sources: [listSources, answers.sourceAnswerSchema],
  organisations: [listOrganisations, answers.organisationAnswerSchema],
  claims: [listClaims, answers.claimAnswerSchema],
  corrections: [listCorrections, answers.correctionAnswerSchema],
} as const;
type ListName = keyof typeof lists;
const names: ListName[] = [
  'questions',
  'waves',
  'items',
  'estimates',
  'sources',
  'organisations',
  'claims',
  'corrections',
];

const whole = {
  questions: [getQuestion, answers.wholeQuestionAnswerSchema],
  waves: [getWave, answers.wholeWaveAnswerSchema],
  sources: [getSource, answers.wholeSourceAnswerSchema],
  organisations: [getOrganisation, answers.wholeOrganisationAnswerSchema],
  claims: [getClaim, answers.claimAnswerSchema],
} as const;
type WholeName = keyof typeof whole;
const wholeNames: WholeName[] = ['questions', 'waves', 'sources', 'organisations', 'claims'];

const listSchema = answers.listAnswerSchema(z.record(z.string(), z.unknown()));

function ask(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000/api/v1/${path}`, { headers });
}

async function readList(name: ListName, query = '') {
  const [get, schema] = lists[name];
  const response = await get(ask(`${name}${query}`));
  expect(response.status, await response.clone().text()).toBe(200);
  const body = answers.listAnswerSchema(schema).parse(await response.json());
  return { ...body, response };
}

/** Every thing of a list, page by page. */
async function readAll(name: ListName, query: string): Promise<unknown[]> {
  const [get] = lists[name];
  const things: unknown[] = [];
  for (let next: string | null = `http://localhost:3000/api/v1/${name}?${query}`; next !== null; ) {
    const page: z.output<typeof listSchema> = listSchema.parse(await (await get(new Request(next))).json());
    things.push(...page.data);
    next = page.next;
  }
  return things;
}

beforeAll(async () => serveRegister(await copyRegister('seeded')));
afterAll(async () => (await database()).$disconnect());

describe('a list of the API', () => {
  test.each(names)('of %s answers as its schema says, and in pages the same as at once', async (name) => {
    const { data, next } = await readList(name, '?limit=500');
    expect(next).toBeNull();
    expect(await readAll(name, 'limit=3')).toEqual(data);
  });

  test('holds the whole seed', async () => {
    const counts = await Promise.all(
      names.map(async (name) => [name, (await readList(name, '?limit=500')).data.length] as const),
    );
    expect(Object.fromEntries(counts)).toMatchInlineSnapshot(`
      {
        "claims": 2,
        "corrections": 0,
        "estimates": 204,
        "items": 31,
        "organisations": 13,
        "questions": 23,
        "sources": 17,
        "waves": 15,
      }
    `);
  });

  test('names the next page in its header too', async () => {
    const { response, next } = await readList('estimates', '?limit=1');
    expect(response.headers.get('link')).toBe(`<${next}>; rel="next"`);
  });

  test.each([
    ['estimates', 'base=valid', 'base.kind', 'valid'],
    ['estimates', 'wave=sancrox-2025-05', 'wave.slug', 'sancrox-2025-05'],
    ['estimates', 'source=press_release', 'source.kind', 'press_release'],
    ['estimates', 'group=Age%3A18-29', 'base.group', '18-29'],
    ['items', 'country=MN&topic=Foreign+relations', 'question.topic', 'Foreign relations'],
    ['waves', 'country=MN', 'country', 'MN'],
    ['claims', 'question=best-partner', 'estimate.printed', '69'],
  ] as const)('of %s with %s holds those alone', async (name, query, path, value) => {
    const { data } = await readList(name, `?${query}`);
    expect(data.length).toBeGreaterThan(0);
    const values = data.map((thing) =>
      path
        .split('.')
        .reduce<unknown>((part, key) => Object.entries(Object(part)).find(([k]) => k === key)?.[1], thing),
    );
    expect(new Set(values)).toEqual(new Set([value]));
  });
});

describe('one thing of the API', () => {
  test.each(wholeNames)('of %s answers as its schema says', async (name) => {
    const [get, schema] = whole[name];
    const { data } = await readList(name, '?limit=500');
    for (const { slug } of z.array(z.looseObject({ slug: z.string() })).parse(data)) {
      const response = await get(ask(`${name}/${slug}`), { params: Promise.resolve({ slug }) });
      expect(schema.parse(await response.json()).slug).toBe(slug);
    }
  });

  test.each(wholeNames)('of %s that is not there is a problem', async (name) => {
    const [get] = whole[name];
    const response = await get(ask(`${name}/none`), { params: Promise.resolve({ slug: 'none' }) });
    expect(await problemOf(response)).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('names the version that it is', async () => {
    const response = await getQuestion(ask('questions/best-partner'), {
      params: Promise.resolve({ slug: 'best-partner' }),
    });
    expect(isVersion(answers.wholeQuestionAnswerSchema.parse(await response.json()).version ?? '')).toBe(
      true,
    );
  });
});

describe('a query of the API', () => {
  test.each([
    ['limit=0', 'limit', 'limit must be a whole number from 1 to 500'],
    ['limit=501', 'limit', 'limit must be a whole number from 1 to 500'],
    ['limit=999999', 'limit', 'limit must be a whole number from 1 to 500'],
    ['page=2', 'page', 'page is not a parameter; allowed: '],
    ['limit=1&limit=2', 'limit', 'limit cannot be 1, 2; allowed: one value'],
    ['country=mn', 'country', 'country must be a country as two capital letters, such as MN'],
    ['country=XX', 'country', 'country cannot be XX; allowed: '],
    ['sampling=luck', 'sampling', 'sampling '],
    ['question=none', 'question', 'question names nothing published'],
    ['wave=none', 'wave', 'wave names nothing published'],
    ['base=best', 'base', 'base cannot be best; allowed: '],
    ['group=Nobody', 'group', 'group cannot be Nobody; allowed: '],
    ['from=yesterday', 'from', 'from must be a date'],
    ['cursor=', 'cursor', 'cursor '],
    ['cursor=made-up', 'cursor', 'cursor is not one of this query'],
    ['__proto__=1', '__proto__', '__proto__ is not a parameter'],
  ])('that says %s is refused, and told why', async (query, field, beginning) => {
    const problem = await problemOf(await listEstimates(ask(`estimates?${query}`)));
    expect(problem).toMatchObject({ status: 400, field });
    expect(problem.detail.slice(0, beginning.length)).toBe(beginning);
  });

  test('takes no cursor of another query, and one of its own whatever the limit', async () => {
    const { next } = await readList('estimates', '?limit=2&base=all');
    const cursor = new URL(next ?? '').searchParams.get('cursor') ?? '';
    for (const other of ['estimates?base=valid&', 'estimates?', 'items?base=all&']) {
      const get = other.startsWith('items') ? listItems : listEstimates;
      const problem = await problemOf(await get(ask(`${other}cursor=${cursor}`)));
      expect(problem).toMatchObject({ status: 400, code: 'cursor_unknown', field: 'cursor' });
    }
    const all = (await readList('estimates', '?limit=500&base=all')).data;
    const rest = (await readList('estimates', `?limit=500&base=all&cursor=${cursor}`)).data;
    expect(rest).toEqual(all.slice(2));
  });

  test('says when something was last published', async () => {
    const modified = async () => (await readList('waves')).response.headers.get('last-modified');
    const { at } = await getLatestChange(await database());
    expect(await modified()).toBe(new Date(at).toUTCString());
  });
});

test('the address of the API itself names the lists', async () => {
  const { lists: found } = z
    .looseObject({ lists: z.record(z.string(), z.url()) })
    .parse(await (await getIndex(ask(''))).json());
  expect(Object.keys(found)).toEqual(names);
});

describe('other sites', () => {
  test('may read answers, problems and what may be asked', async () => {
    const all = [await listWaves(ask('waves')), await listWaves(ask('waves?a=1')), readingAlone.OPTIONS()];
    expect(all.map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual(['*', '*', '*']);
  });

  test('may write nothing here', async () => {
    const response = readingAlone.POST(new Request('http://localhost/api/v1/waves', { method: 'POST' }));
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await problemOf(response)).toMatchObject({ status: 405, code: 'method_not_allowed' });
  });
});

test('a withdrawn wave is in no list, and its own address says why', async () => {
  const db = await database();
  const wave = await db.wave.findFirstOrThrow({
    select: { slug: true, version: true },
    orderBy: { id: 'asc' },
  });
  await withdrawWave(db, { publisher: samplePublisher, reason: 'The pollster took it back.', ...wave });
  for (const name of ['waves', 'estimates', 'items', 'questions'] as const)
    expect(JSON.stringify((await readList(name, '?limit=500')).data)).not.toContain(`"${wave.slug}"`);
  const response = await getWave(ask(`waves/${wave.slug}`), { params: Promise.resolve({ slug: wave.slug }) });
  expect(await problemOf(response)).toMatchObject({
    status: 410,
    code: 'wave_withdrawn',
    detail: 'This wave was withdrawn. The pollster took it back.',
  });
});

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return z
    .looseObject({ status: z.int(), code: z.string(), detail: z.string() })
    .parse(await response.json());
}
