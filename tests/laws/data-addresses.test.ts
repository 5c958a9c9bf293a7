import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listAddresses } from '@/lib/data/find/addresses';
import { publicParameters } from '@/lib/public-parameters';
import { database } from '@/lib/request/database';
import { copyRegister } from '@/tests/samples/open-register';
import { serveRegister } from '@/tests/site/serve-register';
import { filesUnder } from './files-under';

// Every address of data is answered alike: what it is called, how it may be read and kept, and what it refuses.

const site = 'http://localhost:3000';

/** What asks nothing of the register, or is a document of its own. */
const others = /^app\/(?:admin|api|embed|fonts|robots\.txt|sitemap\.xml)\b/;
const routes = filesUnder('app', /\/route\.ts$/).filter((file) => !others.test(file));

const moduleSchema = z.object({
  GET: z.custom<(request: Request, context: { params: Promise<object> }) => Promise<Response>>(
    (get) => typeof get === 'function',
  ),
});

/** The path of something at a route, without a name where it needs none. */
function pathOf(route: string): string {
  const path = route.slice('app'.length, -'/route.ts'.length);
  const [, kind] = /^\/(\w+)\/\[slug\]/.exec(path) ?? [];
  return path.replace('[slug]', names.get(kind ?? '') ?? '').replace('[file]', 'datapackage.json');
}

async function ask(route: string, query: string): Promise<Response> {
  const { GET } = moduleSchema.parse(await import(`../../${route}`));
  const path = pathOf(route);
  const slug = path.split('/')[2];
  return GET(new Request(`${site}${path}${query}`), { params: Promise.resolve({ slug, file: slug }) });
}

const names = new Map<string, string | undefined>();

beforeAll(async () => {
  await serveRegister(await copyRegister('seeded'));
  const { questions, waves, pollsters, sources, claims } = await listAddresses(await database());
  for (const [kind, slugs] of Object.entries({ questions, pollsters, sources, claims }))
    names.set(kind, slugs[0]);
  names.set('waves', waves[0]?.slug);
});

test('there are many', () => expect(routes.length).toBeGreaterThan(30));

describe.each(routes)('%s', (route) => {
  const compared = route.includes('/compare/') ? '?question1=would-vote' : '';

  test('may be read from anywhere, and says since when it is so, in which characters', async () => {
    const { status, headers } = await ask(route, compared);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Link, Last-Modified',
      'cache-control': 'public, max-age=0, must-revalidate',
      'last-modified': expect.stringMatching(/ GMT$/),
      'content-type': expect.stringMatching(/^image\/png$|; charset=utf-8/),
    });
  });

  test('refuses a parameter that it does not know, in the same words', async () => {
    expect(publicParameters(pathOf(route))).toBe('judged');
    const response = await ask(route, `${compared || '?'}&foo=1`);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 400,
      code: 'query_wrong',
      field: 'foo',
      errors: [
        {
          path: 'foo',
          reason: expect.stringMatching(/^is not a parameter; (?:allowed: \w|there are none$)/),
        },
      ],
    });
  });
});
