import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const path = '/questions/would-vote';

test('the live chart takes the place of the drawing to the pixel and says the same', async ({
  page,
  withoutScripts,
}) => {
  await page.goto(path);
  await withoutScripts.goto(path);
  await expect(liveChart(page)).toBeVisible();
  await expect(stillDrawing(page)).toHaveCount(0);
  const [still, live] = [await measure(withoutScripts), await measure(page)];
  expect(live.size).toEqual(still.size);
  expect(live.texts.map(({ text }) => text)).toEqual(still.texts.map(({ text }) => text));
  for (const [index, { text, x, y }] of still.texts.entries()) {
    expect(Math.abs((live.texts[index]?.x ?? Number.NaN) - x), `${text} sideways`).toBeLessThan(1);
    expect(Math.abs((live.texts[index]?.y ?? Number.NaN) - y), `${text} upright`).toBeLessThan(1);
  }
});

test('nothing on the page moves while it loads, while the chart comes alive, or by itself after a choice', async ({
  page,
}) => {
  await page.goto(path);
  await expect(liveChart(page)).toBeVisible();
  for (const name of ['Settlement: Countryside', 'Settlement: Ulaanbaatar', 'All respondents']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'true');
    await expect(liveChart(page)).toBeVisible();
  }
  for (const figure of await page.getByRole('figure').all()) await figure.scrollIntoViewIfNeeded();
  await expect(stillDrawing(page)).toHaveCount(0);
  expect(await page.evaluate(sumLayoutShifts)).toBeLessThan(0.01);
});

test('the values can be walked by keyboard, and each says all that is known of it', async ({ page }) => {
  await page.goto(path);
  await expect(liveChart(page)).toBeVisible();
  await summary(page, 'Answers').focus();
  await page.keyboard.press('Tab');
  await expect(point(page, /^Yes: 79\.9%, 15–26 April 2009/)).toBeFocused();
  await expectTip(page, ['Yes: 79.9%', '15–26 April 2009', 'Sant Maral Foundation, n = 1,240']);
  await expectTip(page, ['Source: Sant Maral Foundation']);

  await page.keyboard.press('ArrowRight');
  await expect(point(page, /^Yes: 77\.3%/)).toBeFocused();
  await expectTip(page, ['Yes: 77.3%', '16 March – 14 April 2012', 'Sant Maral Foundation, n = 5,020']);
  await page.keyboard.press('ArrowLeft');
  await expect(point(page, /^Yes: 79\.9%/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(point(page, /^No: 12\.2%, 15–26 April 2009/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(point(page, /^Yes: 79\.9%/)).toBeFocused();
  await page.keyboard.press('End');
  await expect(point(page, /^No answer: 0\.6%/)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(point(page, /^Yes: 79\.9%/)).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(tip(page)).toHaveCount(0);
  await expect(point(page, /^Yes: 79\.9%/)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(summary(page, 'Table')).toBeFocused();
});

test('a value that is pointed at shows its tip and lights up its row in the table', async ({
  page,
  isMobile,
}) => {
  await page.goto(path);
  await expect(liveChart(page)).toBeVisible();
  const latest = point(page, /^Yes: more than 85%/);
  if (isMobile) await latest.tap();
  else await latest.hover();
  await expectTip(page, ['Yes: more than 85%', 'March – April 2019', 'Sant Maral Foundation, n = 1,200']);
  await expectTip(page, ['Source: Konrad-Adenauer-Stiftung']);
  const tipBox = await tip(page).boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect((tipBox?.x ?? -1) + (tipBox?.width ?? 0)).toBeLessThanOrEqual(width);
  expect(tipBox?.x).toBeGreaterThanOrEqual(0);
  await expect(row(page, 'March – April 2019').getByRole('cell').first()).not.toHaveCSS(...unlit);
  await expect(row(page, '5–21 April 2013').getByRole('cell').first()).toHaveCSS(...unlit);
});

test('a row that is pointed at lights up its wave’s values in the chart', async ({ page }) => {
  await page.goto(path);
  await expect(liveChart(page)).toBeVisible();
  await row(page, '5–21 April 2013').getByRole('cell').first().hover();
  for (const name of [/^Yes: 84\.4%/, /^No: 11\.2%/, /^Don't know: 3\.9%/, /^No answer: 0\.6%/])
    await expect(point(page, name)).toHaveAttribute('data-active');
  await expect(point(page, /^Yes: 77\.3%/)).not.toHaveAttribute('data-active');
});

test('the code of the live chart is fetched only once the page has been painted', async ({ page }) => {
  const response = await page.goto(path);
  const html = (await response?.text()) ?? '';
  await expect(liveChart(page)).toBeVisible();
  expect(chartFiles.length).toBeGreaterThan(0);
  for (const file of chartFiles) expect(html).not.toContain(file);
  const { painted, asked } = await page.evaluate(readLoading, chartFiles);
  expect(asked.length).toBeGreaterThan(0);
  for (const time of asked) expect(time).toBeGreaterThan(painted);
});

test('where the code of the live chart cannot be fetched the drawing stays, and choices still work', async ({
  page,
  watch,
}) => {
  watch.expectComplaint(/ERR_FAILED/);
  const isChartCode = (url: URL) => chartFiles.some((file) => url.pathname.endsWith(file));
  await page.route(isChartCode, (route) => route.abort());
  const refused = page.waitForEvent('requestfailed', (request) => isChartCode(new URL(request.url())));
  await page.goto(path);
  await refused;
  const trend = page.getByRole('figure').first();
  await expect(stillDrawing(page).first()).toContainText('more than 85%');
  await page.getByRole('link', { name: 'Settlement: Countryside' }).click();
  await expect(trend.locator('svg').filter({ visible: true })).toContainText('88.2%');
  await expect(trend.locator('svg').filter({ visible: true })).not.toContainText('more than 85%');
});

/** The scripts of the build that hold Recharts. */
const chunks = '.next/static/chunks';
const chartFiles = readdirSync(chunks).filter(
  (file) => file.endsWith('.js') && readFileSync(join(chunks, file), 'utf8').includes('recharts-surface'),
);

const unlit = ['background-color', 'rgba(0, 0, 0, 0)'] as const;

/** The chart at the head of the page when it is alive: a group of values instead of one picture. */
function liveChart(page: Page) {
  return page
    .getByRole('figure')
    .first()
    .getByRole('group', { name: /^Chart: / });
}

/** What opens a part of that figure. */
function summary(page: Page, text: string) {
  return page.getByRole('figure').first().locator('summary').filter({ hasText: text }).first();
}

/** The drawing in the place of that chart. */
function stillDrawing(page: Page) {
  return page
    .getByRole('figure')
    .first()
    .getByRole('img', { name: /^Chart: / });
}

function point(page: Page, name: RegExp) {
  return page.getByRole('figure').first().getByRole('img', { name });
}

function row(page: Page, period: string) {
  return page.getByRole('figure').first().getByRole('row').filter({ hasText: period });
}

/** What shows beside a value; those who hear the page have the value's own name instead. */
function tip(page: Page) {
  return page.locator('.chart-tip');
}

async function expectTip(page: Page, lines: string[]): Promise<void> {
  await expect(tip(page)).toBeVisible();
  for (const line of lines) await expect(tip(page).getByText(line, { exact: true })).toBeVisible();
}

/** The size of the chart that is seen, and its words with their places in it, in reading order. */
async function measure(page: Page) {
  const svg = page.getByRole('figure').first().locator('svg').filter({ visible: true });
  return svg.evaluate((element) => {
    const own = element.getBoundingClientRect();
    const texts = [...element.querySelectorAll('text')]
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      .map(({ text, box }) => ({ text, x: box.x - own.x, y: box.y - own.y }))
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.x - b.x || a.y - b.y));
    return { size: { width: own.width, height: own.height }, texts };
  });
}

/** Runs in the page: how far things have moved that the reader has not just moved. */
async function sumLayoutShifts(): Promise<number> {
  const entries = await new Promise<PerformanceEntryList>((done) => {
    const observer = new PerformanceObserver((list) => done(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(observer.takeRecords())));
  });
  return entries.reduce((sum, entry) => {
    const isOwn = 'hadRecentInput' in entry && entry.hadRecentInput === true;
    return sum + (!isOwn && 'value' in entry && typeof entry.value === 'number' ? entry.value : 0);
  }, 0);
}

/** Runs in the page: when something was first painted, and when each of the files was asked for. */
function readLoading(files: string[]) {
  const resources = performance.getEntriesByType('resource');
  return {
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    asked: resources
      .filter(({ name }) => files.some((file) => name.endsWith(file)))
      .map(({ startTime }) => startTime),
  };
}
