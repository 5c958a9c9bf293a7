import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { screens } from './screens';
import { questionSlugs, questionsInWaves, waveSlugs } from './seed-addresses';

const lists = [
  '/',
  '/questions',
  '/questions?topic=Elections',
  '/waves',
  '/waves?country=KZ',
  '/pollsters',
  '/corrections',
  '/methodology',
  '/data',
  '/search',
  '/search?q=russia',
];
const questions = questionSlugs.map((slug) => `/questions/${slug}`);
const waves = waveSlugs.map((slug) => `/waves/${slug}`);

test.describe.configure({ mode: 'parallel' });

test('the seed has 23 questions and 15 waves', { tag: '@once' }, () => {
  expect(questionSlugs).toHaveLength(23);
  expect(waveSlugs).toHaveLength(15);
});

test('the overview, the lists and the texts are whole with scripts and without', async ({
  page,
  withoutScripts,
}) => {
  for (const path of lists) await expectWholePage(path, [withoutScripts, page]);
});

test('every question’s page is whole with scripts and without', async ({ page, withoutScripts }) => {
  for (const path of questions) {
    await expectWholePage(path, [withoutScripts, page]);
    await expectFigures(withoutScripts);
  }
});

// The pages below hold text and tables alone, of which a small screen shows no others: it is looked at in place.

test('every wave’s page is whole', { tag: '@once' }, async ({ page, withoutScripts }) => {
  for (const path of waves) await expectWholePage(path, [withoutScripts, page], everyWidth);
});

test('every question has a whole page in each of its waves, with values, source and disclosure', {
  tag: '@once',
}, async ({ page, withoutScripts }) => {
  for (const path of questionsInWaves) {
    await expectWholePage(path, [withoutScripts, page], everyWidth);
    await page.setViewportSize(screens.small);
    await expectColumn(page);
    await page.setViewportSize(screens.large);
    await expectColumn(page);
    await expect(page.getByRole('main').getByRole('table'), path).toHaveCount(1);
    const navigation = page.getByRole('navigation', { name: 'Main' });
    await expect(navigation.locator('[aria-current]'), path).toHaveText(['Questions']);
  }
});

test('every pollster and every source that a page names has a whole page', { tag: '@once' }, async ({
  page,
  request,
  withoutScripts,
}) => {
  const linked = new Set<string>();
  for (const path of ['/pollsters', ...questions, ...waves]) {
    const html = await (await request.get(path)).text();
    for (const [, href = ''] of html.matchAll(/href="(\/(?:pollsters|sources)\/[^"]+)"/g)) linked.add(href);
  }
  expect([...linked].filter((path) => path.startsWith('/pollsters/')).length).toBeGreaterThanOrEqual(5);
  expect([...linked].filter((path) => path.startsWith('/sources/'))).toHaveLength(17);
  for (const path of [...linked].sort()) await expectWholePage(path, [withoutScripts, page], everyWidth);
});

const nowhere = [
  '/questions/best-partners',
  '/questions/would-vote/waves/mongolia-2024',
  '/questions/nothing/waves/mongolia-2024',
  '/waves/mongolia-2099',
  '/pollsters/nobody',
  '/sources/nothing',
  '/nowhere/at/all',
  '/nowhere',
];

test('what is not there is answered with 404, a search and ways back, with scripts and without', async ({
  page,
  watch,
  withoutScripts,
}) => {
  for (const path of nowhere) {
    watch.expectComplaint(new RegExp(`404.*${path}\\)`));
    for (const reader of [page, withoutScripts]) {
      const response = await reader.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(reader.getByRole('heading', { level: 1 }), path).toHaveText('There is no such page');
      await expect(reader, path).toHaveTitle('There is no such page · Barometer');
      await expect(reader.getByRole('main').getByRole('searchbox'), path).toBeVisible();
    }
  }
  for (const reader of [page, withoutScripts]) {
    await reader.getByRole('main').getByRole('link', { name: 'Questions' }).click();
    await expect(reader).toHaveURL('/questions');
  }
});

test('the whole main navigation can be walked, and each page says where in it it is', async ({ page }) => {
  await page.goto('/');
  for (const name of ['Questions', 'Waves', 'Pollsters', 'Data', 'Methodology']) {
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(link).toHaveAttribute('aria-current', 'page');
  }
  await page.getByRole('link', { name: 'Barometer', exact: true }).click();
  await expect(page).toHaveURL('/');
});

test('the first Tab leads to the content past the navigation', async ({ page }) => {
  await page.goto('/questions');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

/** A page that answers, says what it is and where it belongs, fits its screen, and says the same to all its readers. */
async function expectWholePage(path: string, readers: Page[], widths?: readonly number[]): Promise<void> {
  const said: Awaited<ReturnType<typeof readPage>>[] = [];
  for (const reader of readers) {
    const response = await reader.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(reader.getByRole('heading', { level: 1 }), path).toHaveCount(1);
    await expect(reader, path).toHaveTitle(/Barometer/);
    const canonical = reader.locator('link[rel="canonical"]');
    await expect(canonical, path).toHaveCount(1);
    if (!path.startsWith('/search'))
      expect(new URL((await canonical.getAttribute('href')) ?? '').href).toBe(reader.url());
    said.push(await readPage(reader));
  }
  for (const words of said) expect(words, path).toEqual(said[0]);
  for (const reader of readers.slice(-1)) await expectNoSidewaysScrolling(reader, path, widths);
}

const smallWidths = [320, screens.small.width];
const largeWidths = [1920, screens.large.width];
const everyWidth = [...smallWidths, ...largeWidths];

/** At each width, the last of which is that of the project: those of its kind of screen, or the ones that are given. */
async function expectNoSidewaysScrolling(
  page: Page,
  path: string,
  widths?: readonly number[],
): Promise<void> {
  const own = page.viewportSize() ?? { width: 0, height: 0 };
  for (const width of widths ?? (own.width < 800 ? smallWidths : largeWidths)) {
    await page.setViewportSize({ ...own, width });
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolled, `${path} at ${width} px`).toBeLessThanOrEqual(width);
  }
}

/** What a page says in words: its title, headings, what stands beside the figures, and its tables. */
async function readPage(page: Page) {
  const main = page.getByRole('main');
  const [title, headings, beside, tables, links] = await Promise.all([
    page.title(),
    main.getByRole('heading').allInnerTexts(),
    main.getByRole('complementary').allInnerTexts(),
    main.getByRole('table').allInnerTexts(),
    main.getByRole('link').evaluateAll((all) => all.map((link) => link.textContent)),
  ]);
  return { title, headings, beside, tables, links };
}

/** Each figure has one drawing that is seen, with words in it, and each has its source beside it. */
async function expectFigures(page: Page): Promise<void> {
  const figures = page.getByRole('figure');
  expect(await figures.count()).toBeGreaterThan(0);
  for (const figure of await figures.all()) {
    const drawing = figure.locator('svg').filter({ visible: true });
    await expect(drawing).toHaveCount(1);
    await expect(drawing).toHaveAccessibleName(/^Chart: /);
    const texts = await drawing.locator('text').allTextContents();
    expect(texts.some((text) => /\d%/.test(text))).toBe(true);
  }
  await expectColumn(page);
}

async function expectColumn(page: Page): Promise<void> {
  const beside = page.getByRole('complementary');
  await expect(beside.getByRole('heading', { name: /^Source/ })).toBeVisible();
  await expect(beside.getByRole('heading', { name: 'Who asked whom' })).toBeVisible();
  await expect(beside.getByRole('heading', { name: 'Disclosure' })).toBeVisible();
}
