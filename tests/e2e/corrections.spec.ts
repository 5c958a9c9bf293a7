import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { recordChange } from '@/lib/data/changes';
import { type Database, openDatabase } from '@/lib/data/db';
import { openCorrection } from '@/lib/data/drafts/write-drafts';
import { importRegister } from '@/lib/data/waves/import-register';
import { restoreWave } from '@/lib/data/waves/restore-wave';
import { write } from '@/lib/data/write';
import { publisherSchema } from '@/lib/domain/people/editor';
import { publishSample, type SampleRow, samplePublisher } from '../samples/publish-sample';
import { correctSample, reinstateSample, retype, withdrawSample } from '../samples/sample-corrections';
import { expectNoViolationsAnywhere } from './axe';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { onEachScreen } from './screens';
import { signInAs } from './sign-in-as';

// What is done to a published wave, as everybody sees it: on the log, on the wave’s page, as a table and as a feed.

const row: SampleRow = {
  wave: 'steppe-2024',
  wave_title: 'Steppe <Poll> & Co, 2024',
  pollster: 'Steppe Polls',
  fieldwork_end: '2024',
  sample_size: '1000',
  question: 'steppe-partner',
  question_title: 'Partner of the “steppe”',
};
const published: SampleRow[] = [
  { ...row, option: 'Russia', value: '69' },
  { ...row, option: 'China', value: '3' },
];
const hoax: SampleRow = {
  wave: 'hoax-2025',
  wave_title: 'Hoax Poll, 2025',
  pollster: 'Hoaxers',
  fieldwork_end: '2025',
  question: 'hoax',
  question_title: 'Hoax question',
  topic: 'Hoaxes',
  option: 'Yes',
  value: '99.9',
  source_title: 'Hoax report',
};
const reason = '=The report says “<b>more than</b> 85” & no sample size,\nnot 69.';

/** A sentence that names the pollster and the year, and a number of interviews that nobody knows once it is corrected. */
const claim = {
  slug: 'steppe-69',
  sentence: 'Steppe Polls asked 1,000 people in 2024, and 69% said Russia.',
  verbatim: true,
  source: 'mongolia-advanced',
  locator: 'p. 2',
  estimate: {
    wave: 'steppe-2024',
    question: 'steppe-partner',
    wording: null,
    base: 'all',
    groupDimension: null,
    group: null,
    option: 'Russia',
  },
};

let site: Site;
let register: Database;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = await startSite();
  register = await openDatabase(site.databaseUrl);
});

test.afterAll(async () => {
  await register.$disconnect();
  await site.stop();
});

test('where nothing was corrected, the log says so in one sentence', async ({ page, request }) => {
  await page.goto(`${site.origin}/`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading')).toHaveText(['Corrections']);
  await expect(main.getByRole('paragraph')).toHaveText([
    'Nothing that has been published here has been corrected or withdrawn so far.',
  ]);
  const forms = main.getByRole('navigation', { name: 'Other forms of this list' }).getByRole('link');
  await expect(forms).toHaveText(['CSV', 'JSON', 'Feed']);
  const [table, json, feed] = await Promise.all(
    (await forms.all()).map(async (link) =>
      (await request.get(`${site.origin}${await link.getAttribute('href')}`)).text(),
    ),
  );
  expect([table, json?.trim()]).toEqual([`${columns}\r\n`, '[]']);
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
});

test('a correction and a withdrawal stand on the log, old and new and why', async ({
  page,
  withoutScripts,
}) => {
  await publishSample(register, ...published);
  await publishSample(register, hoax);
  await importRegister(register, { questions: [], waves: [] }, { editor: samplePublisher, claims: [claim] });
  await correctSample(register, {
    wave: 'steppe-2024',
    reason,
    change: (entry) => {
      const corrected = retype(entry, '69', '>85');
      const sampleSize = { text: '', missing: 'not_stated' } as const;
      return { ...corrected, attributes: { ...corrected.attributes, sampleSize } };
    },
  });
  await withdrawSample(register, 'hoax-2025', 'Nobody was asked.');
  await untilSaid('/corrections', 'Nobody was asked.');
  for (const reader of [page, withoutScripts]) {
    await reader.goto(`${site.origin}/corrections`);
    const entries = reader.getByRole('main').getByRole('listitem');
    const [withdrawn, corrected] = [entries.first(), entries.last()];
    await expect(withdrawn).toContainText('Withdrawn');
    await expect(withdrawn).toContainText('Nobody was asked.');
    await expect(corrected.getByRole('heading')).toHaveText('Steppe <Poll> & Co, 2024');
    await expect(corrected).toContainText('“<b>more than</b> 85” & no sample size');
    await expect(corrected.getByRole('term')).toHaveText(['Sample size', 'Russia, % of all']);
    await expect(corrected.getByRole('deletion')).toHaveText(['1,000', '69%']);
    await expect(corrected.getByRole('insertion')).toHaveText(['not stated', 'more than 85%']);
    await expectToFit(reader);
  }
  await page.getByRole('link', { name: 'Steppe <Poll> & Co, 2024' }).click();
  await expect(page).toHaveURL(/\/waves\/steppe-2024#revision-\d+$/);
  await expect(page.getByRole('listitem').filter({ hasText: 'corrected' })).toBeInViewport();
});

test('a sentence that quotes a corrected figure leads to what it is now, and says what it was', async ({
  page,
  withoutScripts,
  request,
}) => {
  const path = '/claims/steppe-69';
  for (const reader of [page, withoutScripts]) {
    await reader.goto(site.origin + path);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`“${claim.sentence}”`);
    await expect(reader.getByText('Of five things that one needs to judge the figure, 3 are')).toBeVisible();
    await expect(reader.getByRole('row', { name: 'Pollster' })).toContainText('yes');
    await expect(reader.getByRole('row', { name: 'Wording' })).toContainText('no');
    const history = reader.getByRole('main').getByRole('listitem').filter({ hasText: 'more than 85%' });
    await expect(history.getByRole('deletion')).toHaveText('69%');
    await expectToFit(reader);
  }
  const [record] = z
    .array(z.record(z.string(), z.string().nullable()))
    .parse(await (await request.get(`${site.origin}${path}/claim.json`)).json());
  expect(record).toMatchObject({ claim: 'steppe-69', wave: 'steppe-2024', value: '85', qualifier: '>' });
  expect(
    parse(await (await request.get(`${site.origin}/claims.csv`)).text(), { columns: true }),
  ).toContainEqual(
    Object.fromEntries(Object.entries(record ?? {}).map(([name, cell]) => [name, cell ?? ''])),
  );
  expect((await request.get(`${site.origin}/claims/nothing/claim.csv`)).status()).toBe(404);
});

test('the wave’s page lists the correction, with the old value, the new one and why', async ({ page }) => {
  await page.goto(`${site.origin}/waves/steppe-2024`);
  const beside = page.getByRole('complementary');
  await expect(beside.getByRole('deletion')).toHaveText(['1,000', '69%']);
  await expect(beside.getByRole('insertion')).toHaveText(['not stated', 'more than 85%']);
  await expect(beside).toContainText('no sample size');
  await expect(page.getByRole('main')).not.toContainText('hecked');
  await expectToFit(page);
});

test('a withdrawn wave keeps its page, which says so and why, and is nowhere else', async ({
  page,
  request,
  withoutScripts,
}) => {
  for (const reader of [page, withoutScripts]) {
    await reader.goto(`${site.origin}/waves/hoax-2025`);
    await expect(reader.getByText('This wave has been withdrawn. Nobody was asked.')).toBeVisible();
    await expect(reader.getByRole('table')).toContainText('99.9%');
    await expect(reader.getByRole('link', { name: /^CSV/ })).toHaveCount(0);
    for (const link of await reader.getByRole('main').getByRole('link').all()) {
      const href = new URL((await link.getAttribute('href')) ?? '', site.origin);
      expect((await request.get(href.href)).status(), href.href).toBe(200);
    }
  }
  for (const path of ['/', '/waves', '/questions', '/pollsters', '/data/results.csv'])
    expect(await (await request.get(site.origin + path)).text(), path).not.toMatch(/[Hh]oax/);
  for (const path of ['/waves/hoax-2025/results.csv', '/questions/hoax', '/pollsters/hoaxers'])
    expect((await request.get(site.origin + path)).status(), path).toBe(404);
});

test('a wave that its author alone compared says so, and a checked item by whom', async ({ page }) => {
  await register.wave.update({ where: { slug: 'hoax-2025' }, data: { publishedAlone: true } });
  await reinstateSample(register, 'hoax-2025', 'They were asked after all.');
  const main = page.getByRole('main');
  await untilSaid('/waves/hoax-2025', 'reinstated');
  await page.goto(`${site.origin}/waves/hoax-2025`);
  await expect(main.getByText('Not independently checked.').first()).toBeVisible();
  await expect(main).not.toContainText('withdrawn.');
  await page.goto(`${site.origin}/questions/hoax`);
  await expect(page.getByRole('complementary')).toContainText('Not independently checked.');
  await register.item.updateMany({
    where: { wave: { slug: 'steppe-2024' } },
    data: { checkedBy: 'Ana Bold' },
  });
  await write(register, recordChange);
  await untilSaid('/waves/steppe-2024', 'Ana Bold');
  await page.goto(`${site.origin}/waves/steppe-2024`);
  await expect(main.getByText('Checked against the source by Ana Bold.')).toBeVisible();
  await expect(main).not.toContainText('Not independently checked');
});

test('the table of corrections is a file with a row for each change', async ({ request }) => {
  const path = `${site.origin}/corrections.csv`;
  const response = await request.get(path);
  expect(response.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="barometer-corrections.csv"',
    'access-control-allow-origin': '*',
  });
  const text = await response.text();
  const rows = rowsSchema.parse(parse(text, { columns: true }));
  const cell = (index: number, name: string) => rows[index]?.[name] ?? '';
  for (const { at = '' } of rows) expect(new Date(at).toISOString()).toBe(at);
  const start = (index: number, action: string) =>
    `${cell(index, 'correction')},${cell(index, 'at')},${action}`;
  const corrected = 'steppe-2024,"Steppe <Poll> & Co, 2024"';
  const why = `"'${reason}",wave,${corrected}`;
  const hoax = 'hoax-2025,"Hoax Poll, 2025"';
  expect(text.split('\r\n')).toEqual([
    columns,
    `${start(0, 'correct')},${corrected},,,,,,,sample_size,1000,not_stated,${why}`,
    `${start(1, 'correct')},${corrected},steppe-partner,Partner of the “steppe”,all,,,Russia,value,69,>85,${why}`,
    `${start(2, 'withdraw')},${hoax},,,,,,,status,published,withdrawn,Nobody was asked.,wave,${hoax}`,
    `${start(3, 'reinstate')},${hoax},,,,,,,status,withdrawn,published,They were asked after all.,wave,${hoax}`,
    '',
  ]);
  expect(cell(0, 'correction')).toBe(cell(1, 'correction'));
  const marked = await request.get(`${path}?bom=1`);
  expect(await marked.text()).toBe(`\uFEFF${text}`);
  const { etag = '' } = response.headers();
  expect((await request.get(path, { headers: { 'if-none-match': etag } })).status()).toBe(304);
  const refused = await request.get(`${path}?wave=hoax-2025`);
  expect(refused.status()).toBe(400);
  expect(refused.headers()['content-type']).toBe('application/problem+json');
});

test('the feed is an Atom document that every page names, with what is new, latest first', async ({
  page,
  request,
}) => {
  await page.goto(`${site.origin}/waves/steppe-2024`);
  const named = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  await expect(named).toHaveAttribute('href', '/feed.xml');
  const response = await request.get(`${site.origin}/feed.xml`);
  expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  const { etag = '' } = response.headers();
  const again = await request.get(`${site.origin}/feed.xml`, { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
  const feed = await readFeed(page, await response.text());
  expect(feed.problem).toBe('');
  expect(feed.id).toBe(`${site.origin}/feed.xml`);
  expect(feed.updated).toBe(feed.entries[0]?.updated);
  expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
  expect(feed.entries.slice(0, 6).map(({ title }) => title)).toEqual([
    'Reinstated: Hoax Poll, 2025',
    'Withdrawn: Hoax Poll, 2025',
    'Corrected: Steppe <Poll> & Co, 2024',
    `Published: ${claim.sentence}`,
    'Published: Hoax Poll, 2025',
    'Published: Steppe <Poll> & Co, 2024',
  ]);
  const corrected = feed.entries[2];
  expect(corrected?.summary).toBe(
    `${reason}\nSample size: 1,000 → not stated by the source\nPartner of the “steppe”: Russia, % of all: 69% → more than 85%`,
  );
  expect(feed.entries[5]?.summary).toBe('Question: Partner of the “steppe”');
  for (const { id, link, updated } of feed.entries) {
    expect(id).toMatch(/^tag:localhost,\d{4}-\d\d-\d\d:revision\/\d+$/);
    expect(new Date(updated).toISOString()).toBe(updated);
    expect((await request.get(link)).status(), link).toBe(200);
  }
});

test('the log breaks no rule of WCAG 2.2 AA, light or dark, nor does a corrected or withdrawn wave', async ({
  page,
}) => {
  await withdrawSample(register, 'hoax-2025', 'Nobody was asked after all.');
  for (const path of [
    '/corrections',
    '/claims/steppe-69',
    '/waves/steppe-2024',
    '/waves/hoax-2025',
    '/corrections?page=2',
  ]) {
    await page.goto(site.origin + path);
    await expectNoViolationsAnywhere(page, path);
  }
});

test('a long log comes in pages, with scripts and without', async ({ page, withoutScripts }) => {
  for (let index = 0; index < 13; index += 1) {
    await reinstateSample(register, 'hoax-2025', `Yes ${index}.`);
    await withdrawSample(register, 'hoax-2025', `No ${index}.`);
  }
  await untilSaid('/corrections', 'No 12.');
  for (const reader of [page, withoutScripts]) {
    await reader.goto(`${site.origin}/corrections`);
    await expect(reader.getByText('No 12.')).toBeVisible();
    await expect(reader.getByRole('main').getByRole('listitem')).toHaveCount(25);
    await reader.getByRole('link', { name: 'Next page' }).click();
    await expect(reader).toHaveURL(`${site.origin}/corrections?page=2`);
    await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/corrections\?page=2$/);
    await expect(reader.getByText('“<b>more than</b> 85”')).toBeVisible();
    await reader.getByRole('link', { name: 'Previous page' }).click();
    await expect(reader).toHaveURL(`${site.origin}/corrections`);
  }
});

test('a correction whose wave was put back meanwhile takes that over, and asks where both differ', async ({
  page,
}) => {
  const person = await signInAs(page.context(), site, 'publisher');
  const publisher = publisherSchema.parse({ id: person.id, name: person.name });
  const { key } = await openCorrection(register, { editor: publisher, wave: 'steppe-2024' });
  await page.goto(`${site.origin}/admin/drafts/${key}`);
  const russia = page.getByRole('textbox', { name: 'Russia, % of all' });
  await russia.fill('66');
  await page.locator('[id="reason"]').fill('Read again.');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  const [{ version }, { id: revision }] = await Promise.all([
    register.wave.findUniqueOrThrow({ where: { slug: 'steppe-2024' } }),
    register.revision.findFirstOrThrow({ where: { subject: 'wave steppe-2024', action: 'publish' } }),
  ]);
  await restoreWave(register, { publisher, revision, version, reason: 'It was right.' });
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  const panel = page.getByRole('region', { name: /changed in the published wave what you changed/ });
  const field = panel.getByRole('group', { name: /Russia, % of all/ });
  await expect(field.getByRole('radio', { name: /Yours 66/ })).toBeChecked();
  await expect(field.getByRole('radio', { name: /69/ })).toBeVisible();
  await expectNoViolationsAnywhere(page, 'an overtaken correction');
  await expectToFit(page);
  await panel.getByRole('button', { name: 'Keep these and save' }).click();
  const taken = page.getByRole('status').filter({ hasText: 'changed the published wave meanwhile' });
  await expect(taken.getByRole('listitem')).toHaveText(['Sample size: not stated by the source → 1000']);
  await expect(russia).toHaveValue('66');
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  await expect(page).toHaveURL(`${site.origin}/admin/waves/steppe-2024`);
  const latest = page.getByRole('main').getByRole('listitem').first();
  await expect(latest.getByRole('deletion')).toHaveText(['69%']);
  await expect(latest.getByRole('insertion')).toHaveText(['66%']);
});

const columns =
  'correction,at,action,wave,wave_title,question,question_title,base,group_dimension,group,option,field,old_value,new_value,reason,subject,subject_name,subject_title';

const rowsSchema = z.array(z.record(z.string(), z.string()));

/** The server follows what other processes write; that it is quick about it is tested with the caching. */
async function untilSaid(path: string, text: string): Promise<void> {
  await expect
    .poll(async () => (await fetch(site.origin + path)).text(), { timeout: 20_000 })
    .toContain(text);
}

async function expectToFit(page: Page): Promise<void> {
  await onEachScreen(page, async (screen) => {
    const { scrolled, width } = await page.evaluate(() => ({
      scrolled: document.documentElement.scrollWidth,
      width: window.innerWidth,
    }));
    expect(scrolled, screen).toBeLessThanOrEqual(width);
  });
}

/** A feed as the browser’s own XML parser, which forgives nothing, reads it. */
async function readFeed(page: Page, xml: string) {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const read = (element: Element | Document, name: string) =>
      element.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name)[0];
    return {
      problem: document.querySelector('parsererror')?.textContent ?? '',
      id: read(document, 'id')?.textContent,
      updated: read(document, 'updated')?.textContent,
      entries: [...document.getElementsByTagName('entry')].map((entry) => ({
        id: read(entry, 'id')?.textContent ?? '',
        title: read(entry, 'title')?.textContent,
        updated: read(entry, 'updated')?.textContent ?? '',
        link: read(entry, 'link')?.getAttribute('href') ?? '',
        summary: read(entry, 'summary')?.textContent,
      })),
    };
  }, xml);
}
