import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const paper = { light: 'rgb(251, 250, 246)', dark: 'rgb(23, 22, 19)' };

for (const [system, other] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const) {
  test(`a system that is ${system} is followed until the reader switches, and the choice stays`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('/');
    await expectPaper(page, system);
    await switchTheme(page);
    await expectPaper(page, other);
    await page.reload();
    await expectPaper(page, other);
    await page.goto('/waves');
    await expectPaper(page, other);
    await switchTheme(page);
    await expectPaper(page, system);
  });
}

test('a system that changes while the page is open is followed', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await expectPaper(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectPaper(page, 'dark');
});

test('the chosen theme is there before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await switchTheme(page);
  await page.addInitScript(markThemeAtBody);
  await page.reload();
  await expectPaper(page, 'dark');
  const themes = await page.evaluate(() =>
    performance.getEntriesByType('mark').flatMap(({ name }) => /^theme at body: (.*)$/.exec(name)?.[1] ?? []),
  );
  expect(themes).toEqual(['dark']);
});

test('without scripts the system is followed, and no switch is shown that would do nothing', async ({
  withoutScripts,
}) => {
  await withoutScripts.emulateMedia({ colorScheme: 'dark' });
  await withoutScripts.goto('/');
  await expectPaper(withoutScripts, 'dark');
  await expect(withoutScripts.getByRole('button', { name: 'Dark theme' })).toBeHidden();
});

test('on paper a page has its figure, source and table, no navigation, and the light theme', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/questions/best-partner');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const name of ['Main', 'Downloads']) await expect(page.getByRole('navigation', { name })).toBeHidden();
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('figure').locator('svg').filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('figure').getByRole('table')).toBeVisible();
  await expect(page.getByText('Secondary source, primary not located')).toBeVisible();
  await expectPaper(page, 'light');
});

test('a choice of the dark theme is not printed', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/questions/best-partner');
  await switchTheme(page);
  await expectPaper(page, 'dark');
  await page.emulateMedia({ media: 'print' });
  await expectPaper(page, 'light');
});

test('pictures and links are in the theme that the reader chose', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/questions/would-vote?group=Countryside');
  const tools = page.getByRole('navigation', { name: 'Downloads' });
  const addressOf = (name: string) => tools.getByRole('link', { name, exact: true });
  await expect(addressOf('SVG')).toHaveAttribute('href', '/questions/would-vote/chart.svg?group=Countryside');
  await expect(addressOf('PNG, dark')).toHaveAttribute('href', /\?group=Countryside&theme=dark$/);
  await switchTheme(page);
  await expect(addressOf('SVG, dark')).toHaveAttribute('href', /chart\.svg\?group=Countryside&theme=dark$/);
  await expect(addressOf('PNG, dark')).toHaveAttribute('href', /chart\.png\?group=Countryside&theme=dark$/);
  await expect(addressOf('PNG')).toHaveAttribute('href', '/questions/would-vote/chart.png?group=Countryside');
  const asked = page.waitForRequest(/chart\.png\?group=Countryside&theme=dark$/);
  await tools.getByRole('button', { name: 'Copy the picture' }).click();
  await asked;
  // The picture is copied by now, so that it is not what is read, nor takes the link's place.
  await expect(tools.getByRole('button', { name: 'Copied' })).toBeVisible();
  await tools.getByRole('button', { name: 'Copy a link to this view' }).click();
  await expect(tools.getByRole('button', { name: 'Copied' }).last()).toBeVisible();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^http[^?]+\?group=Countryside&theme=dark$/);
});

async function switchTheme(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dark theme / Light theme' }).click();
}

async function expectPaper(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await expect(page.locator('body')).toHaveCSS('background-color', paper[theme]);
}

/** Runs in the page before anything else: notes the theme at the moment when there is a body to paint. */
function markThemeAtBody(): void {
  const observer = new MutationObserver(() => {
    if (document.body === null) return;
    observer.disconnect();
    performance.mark(`theme at body: ${document.documentElement.dataset.theme}`);
  });
  observer.observe(document, { childList: true, subtree: true });
}
