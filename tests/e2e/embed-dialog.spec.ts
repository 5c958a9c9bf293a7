import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const wouldVote = '/questions/would-vote';

test('the dialog shows what will be embedded, and its code follows the choices', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(wouldVote);
  await open(page);
  await expect(preview(page).getByRole('heading')).toContainText('more than 85%');
  await expect(preview(page).getByRole('img').filter({ visible: true })).toHaveCount(1);
  expect(await framed(page)).toBe(`/embed${wouldVote}`);
  await expect(radio(page, 'The reader’s')).toBeChecked();

  await radio(page, 'Dark').check();
  expect(await framed(page)).toBe(`/embed${wouldVote}?theme=dark`);
  await expect(preview(page).locator('body')).toHaveCSS('background-color', 'rgb(23, 22, 19)');

  await radio(page, 'As it is now, saying what was corrected since').check();
  expect(await framed(page)).toMatch(/\/embed\/questions\/would-vote\?theme=dark&version=\d{8}T\d{9}Z$/);
  await expect(preview(page).getByRole('heading')).toContainText('more than 85%');

  await radio(page, 'Always the latest').check();
  await radio(page, 'Light').check();
  expect(await framed(page)).toBe(`/embed${wouldVote}?theme=light`);
  await expect(preview(page).locator('body')).toHaveCSS('background-color', 'rgb(251, 250, 246)');
});

test('the code is of the view that is shown: its group, its answers and its time', async ({ page }) => {
  await page.goto(`${wouldVote}?option=No`);
  await page
    .getByRole('list', { name: 'Group' })
    .getByRole('link', { name: 'Settlement: Countryside' })
    .click();
  await page.getByRole('combobox', { name: 'To' }).selectOption('2009');
  await open(page);
  expect(await framed(page)).toBe(`/embed${wouldVote}?group=Countryside&option=No&to=2009`);
  await expect(preview(page).getByText('Shown: 1 of 4 answers.').first()).toBeVisible();
  await expect(preview(page).getByRole('link').last()).toHaveAttribute(
    'href',
    /\/questions\/would-vote\?group=Countryside&option=No&to=2009$/,
  );
  expect(await frameOf(page)).toMatchObject({ title: 'Would take part if elections were held tomorrow' });
});

test('each figure has its own code', async ({ page }) => {
  await page.goto(wouldVote);
  await page
    .getByRole('figure')
    .filter({ hasText: 'By Settlement' })
    .getByRole('button', { name: 'Embed' })
    .click();
  expect(await framed(page)).toBe(`/embed${wouldVote}?figure=by-Settlement`);
  await expect(preview(page).getByRole('heading')).toContainText('By Settlement');
});

test('the code is copied whole, and a copy of an older choice is not taken for it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(wouldVote);
  await open(page);
  await dialog(page).getByRole('button', { name: 'Copy the code' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page).inputValue());
  await radio(page, 'Dark').check();
  await dialog(page).getByRole('button', { name: 'Copy the code' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('theme=dark');
  expect(copied).toMatch(/^<iframe .*<\/iframe>\n<script async src="http.*\/embed\.js"><\/script>$/);
});

test('it opens and closes by keyboard, keeps the focus inside, and gives it back', async ({ page }) => {
  await page.goto(wouldVote);
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  expect(await dialog(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await radio(page, 'The reader’s').focus();
  await page.keyboard.press('ArrowUp');
  await expect(radio(page, 'Dark')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
});

test('it begins with the theme that the reader chose', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(wouldVote);
  await page.getByRole('button', { name: 'Dark theme / Light theme' }).click();
  await open(page);
  await expect(radio(page, 'Dark')).toBeChecked();
  expect(await framed(page)).toBe(`/embed${wouldVote}?theme=dark`);
});

test('where scripts do not run, the code stands in the page', async ({ withoutScripts: page }) => {
  await page.goto(`${wouldVote}?option=Yes`);
  const figure = page.getByRole('figure').first();
  await expect(figure.getByRole('button', { name: 'Embed' })).toBeHidden();
  await figure.locator('summary', { hasText: 'Embed' }).click();
  await expect(figure.getByText(`/embed${wouldVote}?option=Yes`)).toBeVisible();
});

test('it fits the screen', async ({ page }) => {
  await page.goto(wouldVote);
  await open(page);
  const { x, width } = (await dialog(page).boundingBox()) ?? { x: Number.NaN, width: Number.NaN };
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  const inner = await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(inner).toBeLessThanOrEqual(0);
});

async function open(page: Page): Promise<void> {
  await button(page).click();
  await expect(dialog(page)).toBeVisible();
}

function button(page: Page) {
  return page.getByRole('figure').first().getByRole('button', { name: 'Embed' });
}

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Embed this figure' });
}

function radio(page: Page, name: string) {
  return dialog(page).getByRole('radio', { name, exact: true });
}

function code(page: Page) {
  return dialog(page).getByRole('textbox', { name: 'Code' });
}

function preview(page: Page) {
  return dialog(page).frameLocator('iframe[title="What it looks like"]');
}

/** The frame that the code makes, read as a browser reads it. */
async function frameOf(page: Page): Promise<{ src: string; title: string }> {
  const text = await code(page).inputValue();
  return page.evaluate((html) => {
    const frame = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
    return { src: frame?.getAttribute('src') ?? '', title: frame?.title ?? '' };
  }, text);
}

/** The path and query that the code frames. */
async function framed(page: Page): Promise<string> {
  const { pathname, search } = new URL((await frameOf(page)).src);
  return pathname + search;
}
