import { publishSample } from '../samples/publish-sample';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { signInAs, withDatabase } from './sign-in-as';

// A document may call things what every object of this language has. No page keys an object by its words: each is shown
// as any other would be.

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

let site: Site;

test.beforeAll(async () => {
  site = await startSite();
  await withDatabase(site, (db) =>
    publishSample(
      db,
      ...['constructor', 'valueof'].flatMap((wave, year) =>
        names.flatMap((option, index) =>
          [{}, { base: '__proto__' }, { group_dimension: '__proto__', group: 'constructor' }].map((base) => ({
            wave,
            wave_title: '__proto__',
            pollster: '__proto__; constructor',
            sponsor: 'hasOwnProperty',
            fieldwork_start: `202${year}-01-01`,
            fieldwork_end: `202${year}-01-02`,
            weighting: '__proto__',
            question: 'constructor',
            question_title: '__proto__',
            question_wording: 'constructor',
            topic: '__proto__',
            option,
            value: String(10 + index),
            source_title: 'constructor',
            source_publisher: '__proto__',
            ...base,
          })),
        ),
      ),
    ),
  );
});
test.afterAll(() => site.stop());

const tables = ['results.csv', 'results.csv?shape=wide', 'results.csv?derived=1', 'results.json'];
const ofQuestion = [
  '',
  '?base=__proto__',
  '?group=constructor',
  '?option=__proto__&option=constructor',
  ...[...tables, 'feed.xml', 'cite', 'chart.svg', 'chart.png', 'waves/valueof'].map((path) => `/${path}`),
].map((path) => `/questions/constructor${path}`);
const addresses = [
  ...ofQuestion,
  ...['/', '/questions', '/questions?topic=__proto__', '/waves', '/pollsters', '/corrections', '/feed.xml'],
  ...['/search?q=__proto__', '/sitemap.xml', '/questions.csv', '/waves.csv', '/pollsters.csv', '/claims.csv'],
  '/embed/questions/constructor',
  '/embed/questions/constructor?option=__proto__',
  '/compare?question1=constructor&option1=__proto__&question2=constructor&option2=constructor',
  '/compare/results.csv?question1=constructor&option1=__proto__',
  '/compare/chart.svg?question1=constructor&option1=__proto__',
  ...['', '/ddi.xml', '/cite', ...tables.map((table) => `/${table}`)].map((path) => `/waves/valueof${path}`),
  ...['', '/feed.xml', '/results.csv'].map((path) => `/pollsters/constructor${path}`),
  ...['', '/cite', '/results.json'].map((path) => `/sources/constructor${path}`),
  ...['', '/constructor'].map((path) => `/api/v1/questions${path}`),
  ...['', '/valueof'].map((path) => `/api/v1/waves${path}`),
  ...['/api/v1/estimates?question=constructor', '/api/v1/items', '/api/v1/organisations', '/api/v1/sources'],
  ...[
    'results.csv',
    'results.json',
    'estimates.csv',
    'options.csv',
    'datapackage.json',
    'catalog.jsonld',
  ].map((file) => `/data/${file}`),
  '/data/barometer.zip',
];

test('every public address shows them as any other name', async () => {
  for (const path of addresses) {
    const response = await fetch(site.origin + path);
    const text = await response.text();
    expect([path, response.status]).toEqual([path, 200]);
    expect(text, path).not.toMatch(/\[native code\]|\[object Object\]|<p>This figure could not/);
  }
});

test('the page draws all six answers, and the office lists them', async ({ page, context }) => {
  await page.goto(`${site.origin}/questions/constructor`);
  for (const name of names) await expect(page.getByRole('main')).toContainText(`${name}1`);
  await signInAs(context, site, 'admin');
  for (const path of [
    'health',
    'log',
    'questions',
    'questions/constructor',
    'waves/valueof',
    'organisations',
  ]) {
    const response = await page.goto(`${site.origin}/admin/${path}`);
    expect([path, response?.status()]).toEqual([path, 200]);
  }
});
