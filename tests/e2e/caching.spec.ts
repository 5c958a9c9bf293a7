import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';
import { type Database, openDatabase } from '@/lib/data/db';
import { readOperations } from '@/lib/domain/api/api-operations';
import { publishSample, type SampleRow } from '../sample';
import { questionSlugs, questionsInWaves, waveSlugs } from './addresses';
import { expect, test } from './fixtures';
import { type Site, startSite } from './site';

// Every route of the build with an address of it, and whether its answer is kept. What is rendered at each request is
// slower by far, so a route gets there by a decision alone: a new one fails the test until it is judged here.

const kept = [
  ['/[locale]', '/'],
  ['/[locale]/claims', '/claims'],
  ['/[locale]/claims/[slug]', '/claims/russia-best-partner-69'],
  ['/[locale]/compare', '/compare'],
  ['/[locale]/corrections', '/corrections'],
  ['/[locale]/data', '/data'],
  ['/[locale]/data/api', '/data/api'],
  ['/[locale]/methodology', '/methodology'],
  ['/[locale]/pollsters', '/pollsters'],
  ['/[locale]/pollsters/[slug]', '/pollsters/demoscope'],
  ['/[locale]/questions', '/questions'],
  ['/[locale]/questions/[slug]', '/questions/would-vote'],
  ['/[locale]/questions/[slug]/waves/[wave]', '/questions/would-vote/waves/sant-maral-2012-04'],
  ['/[locale]/sources/[slug]', '/sources/politbarometer-2019'],
  ['/[locale]/waves', '/waves'],
  ['/[locale]/waves/[slug]', '/waves/mongolia-2024'],
  ['/_not-found', '/nothing/of/the/kind'],
  ['/embed/questions/[slug]', '/embed/questions/would-vote'],
  ['/questions/[slug]/chart.png', '/questions/would-vote/chart.png'],
  ['/questions/[slug]/chart.svg', '/questions/would-vote/chart.svg'],
  ['/questions/[slug]/results.csv', '/questions/would-vote/results.csv'],
  ['/questions/[slug]/results.json', '/questions/would-vote/results.json'],
  ['/waves/[slug]/results.csv', '/waves/mongolia-2024/results.csv'],
  ['/waves/[slug]/results.json', '/waves/mongolia-2024/results.json'],
] as const;

const compared = 'question1=would-vote&option1=Yes&base1=all&country1=MN';

const onRequest = [
  ['/[locale]/on-request/compare', `/compare?${compared}`],
  ['/compare/chart.png', `/compare/chart.png?${compared}`],
  ['/compare/chart.svg', `/compare/chart.svg?${compared}`],
  ['/compare/results.csv', `/compare/results.csv?${compared}`],
  ['/compare/results.json', `/compare/results.json?${compared}`],
  ['/[locale]/on-request/corrections', '/corrections?page=2'],
  ['/[locale]/on-request/questions', '/questions?topic=Elections'],
  ['/[locale]/on-request/questions/[slug]', '/questions/would-vote?option=No'],
  ['/[locale]/on-request/waves', '/waves?country=KZ'],
  ['/[locale]/search', '/search?q=russia'],
  ['/claims.csv', '/claims.csv'],
  ['/claims.json', '/claims.json'],
  ['/claims/[slug]/claim.csv', '/claims/russia-best-partner-69/claim.csv'],
  ['/claims/[slug]/claim.json', '/claims/russia-best-partner-69/claim.json'],
  ['/corrections.csv', '/corrections.csv'],
  ['/data/[file]', '/data/datapackage.json'],
  ['/corrections.json', '/corrections.json'],
  ['/pollsters.csv', '/pollsters.csv'],
  ['/pollsters.json', '/pollsters.json'],
  ['/questions.csv', '/questions.csv'],
  ['/questions.json', '/questions.json'],
  ['/waves.csv', '/waves.csv'],
  ['/waves.json', '/waves.json'],
  ['/data/results.json', '/data/results.json'],
  ['/data/results.csv', '/data/results.csv'],
  ['/feed.xml', '/feed.xml'],
  ['/on-request/embed/questions/[slug]', '/embed/questions/would-vote?theme=dark'],
  ['/on-request/questions/[slug]/chart.png', '/questions/would-vote/chart.png?theme=dark'],
  ['/on-request/questions/[slug]/chart.svg', '/questions/would-vote/chart.svg?theme=dark'],
  ['/pollsters/[slug]/feed.xml', '/pollsters/demoscope/feed.xml'],
  ['/pollsters/[slug]/results.csv', '/pollsters/demoscope/results.csv'],
  ['/pollsters/[slug]/results.json', '/pollsters/demoscope/results.json'],
  ['/sources/[slug]/results.csv', '/sources/politbarometer-2019/results.csv'],
  ['/sources/[slug]/results.json', '/sources/politbarometer-2019/results.json'],
  ['/questions/[slug]/cite', '/questions/would-vote/cite'],
  ['/questions/[slug]/feed.xml', '/questions/would-vote/feed.xml'],
  ['/robots.txt', '/robots.txt'],
  ['/sitemap.xml', '/sitemap.xml'],
  ['/sources/[slug]/cite', '/sources/politbarometer-2019/cite'],
  ['/waves/[slug]/cite', '/waves/mongolia-2024/cite'],
  ['/waves/[slug]/ddi.xml', '/waves/mongolia-2024/ddi.xml'],
  ['/on-request/questions/[slug]/results.csv', '/questions/would-vote/results.csv?shape=wide'],
  ['/on-request/questions/[slug]/results.json', '/questions/would-vote/results.json?shape=wide'],
  ['/on-request/waves/[slug]/results.json', '/waves/mongolia-2024/results.json?shape=wide'],
  ['/on-request/waves/[slug]/results.csv', '/waves/mongolia-2024/results.csv?shape=wide'],
] as const;

/** What no reader visits: the error page, the files of the icon and the typefaces, and what the server, its keepers and programs ask. */
const notPages = [
  '/_global-error',
  '/fonts/[file]',
  '/icon.svg',
  '/api/changes',
  '/api/health',
  '/api/v1',
  '/api/v1/[...missing]',
  ...readOperations.map(({ path }) => `/api/v1${path.replaceAll('{', '[').replaceAll('}', ']')}`),
  '/api/v1/drafts',
  '/api/v1/drafts/[key]',
  '/api/v1/drafts/[key]/submit',
  '/api/v1/import',
  '/api/v1/openapi.json',
];

test('every route of the build is kept or on the list of what is answered request by request', () => {
  const file = readFileSync('.next/app-path-routes-manifest.json', 'utf8');
  // The back office is made for one person at each request; roles.spec.ts judges its routes.
  const routes = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(file))).filter(
    (route) => !route.startsWith('/admin'),
  );
  const judged = [...kept, ...onRequest].map(([route]) => route);
  expect(routes.sort()).toEqual([...judged, ...notPages].sort());
});

test('an address of each kept route is answered from the cache at its second visit, others never', async ({
  request,
}) => {
  for (const [, path] of kept) {
    await request.get(path);
    expect(await cacheOf(request, path), path).toBe('HIT');
  }
  for (const [, path] of onRequest) {
    await request.get(path);
    expect(await cacheOf(request, path), path).toBeUndefined();
  }
});

test('every page and table of the register is answered from the cache at its second visit', async ({
  request,
}) => {
  for (const path of [
    ...questionSlugs.flatMap((slug) => [`/questions/${slug}`, `/questions/${slug}/results.csv`]),
    ...waveSlugs.flatMap((slug) => [`/waves/${slug}`, `/waves/${slug}/results.csv`]),
    ...questionsInWaves,
  ]) {
    await request.get(path);
    expect(await cacheOf(request, path), path).toBe('HIT');
  }
});

test('parameters that a page does not know do not keep it from the cache', async ({ request }) => {
  await request.get('/questions/would-vote');
  for (const path of [
    '/questions/would-vote?group=Countryside',
    '/questions?utm=1',
    '/corrections?topic=Elections',
    '/compare?utm=1',
    '/?utm=1',
  ])
    expect(await cacheOf(request, path), path).toBe('HIT');
});

test('whoever keeps an answer asks each time whether it still holds, and is told', async ({ request }) => {
  // For an address of no kind Next itself says that nobody may keep the answer.
  const ofAKind = kept.filter(([route]) => route !== '/_not-found');
  const paths = [...ofAKind, ...onRequest].map(([, path]) => path);
  for (const path of [...paths, '/questions/nothing', '/questions/nothing/results.csv']) {
    await request.get(path);
    const { 'cache-control': control } = (await request.get(path)).headers();
    expect(control, path).toBe('public, max-age=0, must-revalidate');
  }
  for (const [, path] of ofAKind) {
    const { etag = '' } = (await request.get(path)).headers();
    expect(etag, path).not.toBe('');
    const again = await request.get(path, { headers: { 'if-none-match': etag } });
    expect(again.status(), path).toBe(304);
    expect(again.headers()['cache-control'], path).toBe('public, max-age=0, must-revalidate');
  }
});

test('the build’s own files never change under their address', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const [file = ''] = html.match(/\/_next\/static\/[^"]+\.(?:css|js)/) ?? [];
  const { 'cache-control': control } = (await request.get(file)).headers();
  expect(control).toBe('public, max-age=31536000, immutable');
});

test.describe('a wave that another process publishes', () => {
  let site: Site;
  let register: Database;

  test.beforeAll(async () => {
    site = await startSite();
    register = await openDatabase(site.databaseUrl);
  });

  test.afterAll(async () => {
    await register.$disconnect();
    await site.stop();
  });

  test('shows soon wherever it belongs, without a restart, and leaves all other pages as they are', async ({
    request,
  }) => {
    const read = async (path: string) => {
      const response = await request.get(site.origin + path);
      return { status: response.status(), text: await response.text(), headers: response.headers() };
    };
    const newPages = [
      '/waves/steppe-2026',
      '/questions/would-vote/waves/steppe-2026',
      '/pollsters/steppe-polls',
      '/sources/steppe-report-2026',
    ];
    const newTables = ['/waves/steppe-2026/results.csv', '/waves/steppe-2026/results.json'];
    for (const path of [...newPages, ...newTables]) expect((await read(path)).status, path).toBe(404);
    const shown = [
      '/',
      '/questions/would-vote',
      '/questions',
      '/waves',
      '/pollsters',
      '/questions/would-vote/results.csv',
      '/questions/would-vote/results.json',
      '/compare?question1=would-vote',
      '/compare/results.csv?question1=would-vote',
    ];
    for (const path of shown) {
      await read(path);
      expect((await read(path)).text, path).not.toMatch(word);
    }
    const unrelated = [
      '/questions/best-partner',
      '/questions/best-partner/results.csv',
      '/waves/sant-maral-2009-04',
    ];
    for (const path of unrelated) await read(path);
    const before = await Promise.all(unrelated.map(read));

    await publishSample(register, ...newWave);

    await expect(async () => {
      for (const path of [...newPages, ...newTables]) expect((await read(path)).status, path).toBe(200);
      for (const path of [...shown, '/data/results.csv', '/search?q=steppe', '/waves?country=UZ'])
        expect((await read(path)).text, path).toMatch(word);
    }).toPass({ timeout: 30_000, intervals: [100] });
    for (const [index, path] of unrelated.entries()) {
      const after = await read(path);
      expect(after.headers['x-nextjs-cache'], path).toBe('HIT');
      expect(after.headers.etag, path).toBe(before[index]?.headers.etag);
      expect(after.text, path).toBe(before[index]?.text);
    }
  });
});

const word = /Steppe Polls|91\.3/;

const row: SampleRow = {
  wave: 'steppe-2026',
  wave_title: 'Steppe Polls, May 2026',
  pollster: 'Steppe Polls',
  country: 'UZ',
  fieldwork_start: '2026-05-01',
  fieldwork_end: '2026-05-09',
  sample_size: '1000',
  question: 'would-vote',
  question_title: 'Would take part if elections were held tomorrow',
  topic: 'Elections',
  source_kind: 'primary_report',
  source_title: 'Steppe report 2026',
  source_publisher: 'Steppe Polls',
};
const newWave: SampleRow[] = [
  { ...row, option: 'Yes', value: '91.3' },
  { ...row, option: 'No', value: '8.7' },
];

/** What Next says of its cache at an answer; nothing where it does not look there. */
async function cacheOf(request: APIRequestContext, path: string): Promise<string | undefined> {
  return (await request.get(path)).headers()['x-nextjs-cache'];
}
