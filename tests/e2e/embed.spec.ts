import { createServer, type Server } from 'node:http';
import type { FrameLocator, Page } from '@playwright/test';
import { type Database, openDatabase } from '@/lib/data/db';
import { getQuestionVersion } from '@/lib/data/find/versions';
import { correctSample, retype } from '../samples/sample-corrections';
import { findFreePort } from '../site/free-port';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';

// A figure in a page of another origin: another port, served here.

let site: Site;
let register: Database;
let elsewhere: Server;
let other: string;
let body = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = await startSite();
  register = await openDatabase(site.databaseUrl);
  elsewhere = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>A newspaper</title><h1>A newspaper</h1>${body}`);
  });
  const port = await findFreePort();
  await new Promise<void>((done) => elsewhere.listen(port, done));
  other = `http://localhost:${port}`;
});

test.afterAll(async () => {
  await register.$disconnect();
  elsewhere.close();
  await site.stop();
});

/** Opens the other site with these queries of one question's figure, each in a frame of its own. */
async function embed(page: Page, ...searches: string[]): Promise<void> {
  const frames = searches.map(
    (search, index) =>
      `<iframe id="f${index}" title="Figure ${index}" src="${site.origin}/embed/questions/favourability-russia${search}" width="100%" height="200"></iframe>`,
  );
  body = `${frames.join('')}<script async src="${site.origin}/embed.js"></script>`;
  await page.goto(other);
}

/** The frame that was opened so many others later than the first. */
function frameIn(page: Page, index = 0): FrameLocator {
  return page.frameLocator(`#f${index}`);
}

test('a figure stands in a page of another origin, light and dark, as high as it is', async ({ page }) => {
  await embed(page, '?theme=light', '?theme=dark');
  const [light, dark] = [frameIn(page), frameIn(page, 1)];
  await expect(light.getByRole('heading')).toHaveText(
    '38% of Mongolians viewed Russia strongly favourably, 52% somewhat',
  );
  await expect(light.getByRole('img').filter({ visible: true })).toHaveCount(1);
  await expect(light.getByText('Source: “Mongolia–Russia relations”')).toBeVisible();
  await expect(light.getByRole('link')).toHaveAttribute(
    'href',
    `http://localhost:${new URL(site.origin).port}/questions/favourability-russia`,
  );
  const paper = (frame: FrameLocator) =>
    frame.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await paper(light)).toBe('rgb(251, 250, 246)');
  expect(await paper(dark)).toBe('rgb(23, 22, 19)');
  await expect
    .poll(async () => (await page.locator('#f0').boundingBox())?.height, { message: 'the frame grows' })
    .toBeGreaterThan(300);
  const overflow = await light.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight);
  expect(overflow).toBeLessThanOrEqual(1);
});

test('a frame asks for no cookie and for nothing of any third', async ({ page, context }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await embed(page, '');
  await expect(frameIn(page).getByRole('heading')).toBeVisible();
  expect([...new Set(asked)].sort()).toEqual([other, site.origin].sort());
  expect(await context.cookies()).toEqual([]);
});

test('only figures may be embedded, and they are drawn without any script', async ({
  withoutScripts,
  request,
}) => {
  const figure = await request.get(`${site.origin}/embed/questions/favourability-russia`);
  expect(figure.headers()['content-security-policy']).toContain('frame-ancestors *');
  for (const path of ['/', '/questions/favourability-russia', '/data', '/data/results.csv', '/nothing']) {
    const { 'content-security-policy': policy } = (await request.get(site.origin + path)).headers();
    expect(policy, path).toContain("frame-ancestors 'self'");
  }
  await withoutScripts.goto(`${site.origin}/embed/questions/favourability-russia`);
  await expect(withoutScripts.getByRole('img').filter({ visible: true })).toHaveCount(1);
});

test('a version that never was is refused in words, with a way on', async ({ page, watch }) => {
  watch.expectComplaint(/ 400 /);
  const address = `${site.origin}/embed/questions/favourability-russia?version=20200101T000000000Z`;
  expect((await page.request.get(address)).status()).toBe(400);
  await embed(page, '?version=20200101T000000000Z');
  await frameIn(page).getByRole('link', { name: 'Show the latest figure here' }).click();
  await expect(frameIn(page).getByRole('heading', { name: '38% of Mongolians' })).toBeVisible();
});

test('after a correction the pinned figure says what it was and is, and the other shows it', async ({
  page,
}) => {
  const version = await getQuestionVersion(register, 'favourability-russia');
  const ofAnother = `?version=${version}&option=Strongly+favourable`;
  const searches = [`?version=${version}`, '', ofAnother] as const;
  await embed(page, ...searches);
  for (const frame of [frameIn(page), frameIn(page, 1)]) {
    await expect(frame.getByRole('heading')).toContainText('52% somewhat');
    await expect(frame.getByRole('note')).toHaveCount(0);
  }
  await correctSample(register, {
    wave: 'mongolia-2017',
    reason: 'A digit was misread.',
    change: (entry) => retype(entry, '52', '51'),
  });
  await expect
    .poll(async () => (await page.request.get(`${site.origin}/embed/questions/favourability-russia`)).text())
    .toContain('51% somewhat');
  await embed(page, ...searches);
  const [pinned, latest] = [frameIn(page), frameIn(page, 1)];
  await expect(pinned.getByRole('heading')).toContainText('52% somewhat');
  await expect(pinned.getByRole('note')).toContainText('52% → 51%');
  await expect(pinned.getByRole('link', { name: 'All corrections' })).toBeVisible();
  await expect(latest.getByRole('heading')).toContainText('51% somewhat');
  await expect(latest.getByRole('note')).toHaveCount(0);
  const unchanged = frameIn(page, 2);
  await expect(unchanged.getByText('Shown: 1 of 4 answers.').first()).toBeVisible();
  await expect(unchanged.getByRole('note')).toHaveCount(0);
});
