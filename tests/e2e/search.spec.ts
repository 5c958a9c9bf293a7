import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const wanted = [
  {
    what: 'a question by its title',
    query: 'best partner',
    kind: 'Questions',
    found: "Mongolia's best partner country",
  },
  {
    what: 'a question by one of its answers',
    query: 'Motherland',
    kind: 'Questions',
    found: 'Party vote if parliament elections were held tomorrow',
  },
  {
    what: 'a question by its wording',
    query: 'would you participate',
    kind: 'Questions',
    found: 'Would take part if elections were held tomorrow',
  },
  { what: 'a pollster', query: 'paperlab', kind: 'Pollsters', found: 'PaperLab' },
  { what: 'a wave', query: 'politbarometer 2009', kind: 'Waves', found: 'Politbarometer 3(36), April 2009' },
  {
    what: 'a source by its author',
    query: 'paul goble',
    kind: 'Sources',
    found: 'Among Kazakhstanis under 30, Four Times as Many Back Ukraine as Back Russia, New Poll Finds',
  },
];

for (const { what, query, kind, found } of wanted) {
  test(`the search in the header finds ${what}, without scripts`, async ({ withoutScripts: page }) => {
    await page.goto('/waves');
    await search(page, query);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Search: ${query}`);
    const section = page.getByRole('heading', { level: 2, name: kind }).locator('..');
    await section.getByRole('link', { name: found, exact: true }).click();
    await expect(page).not.toHaveURL(/search/);
    await expect(page.getByRole('main')).toContainText(found);
  });
}

test('a search that finds nothing says so', async ({ page }) => {
  await page.goto('/');
  await search(page, 'nothing of the kind');
  await expect(page.getByRole('status')).toHaveText('Nothing was found for “nothing of the kind”.');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
});

test('a search for nothing says what can be searched for', async ({ page }) => {
  await page.goto('/search?q=+++');
  await expect(page.getByRole('status')).toHaveText(
    'Type a word of a question, an answer, a pollster or a source.',
  );
});

test('a search for markup, braces or quotes is shown as text', async ({ page }) => {
  await page.goto('/');
  for (const query of [
    '<b>bold</b> & "quoted" \'too\'',
    '<script>document.title = "taken over"</script>',
    '{query} {count, plural, one {#} other {#}}',
    "it's 100% ' {",
    '“Ө Ү” .*+?^$()[]\\',
  ]) {
    await search(page, query);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Search: ${query}`);
    await expect(page.getByRole('status')).toHaveText(`Nothing was found for “${query}”.`);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(query);
    await expect(page.getByRole('main').locator('b')).toHaveCount(0);
    await expect(page).toHaveTitle(`Search: ${query} · Barometer`);
  }
});

test('the number of results is said, and all of them are listed', async ({ page }) => {
  await page.goto('/search?q=russia');
  const [said = ''] = await page.getByRole('status').allInnerTexts();
  const count = Number(/^(\d+) results for “russia”\.$/.exec(said)?.[1]);
  expect(count).toBeGreaterThan(5);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(count);
});

async function search(page: Page, query: string): Promise<void> {
  const box = page.getByRole('banner').getByRole('searchbox', { name: 'Search polls' });
  await box.fill(query);
  await box.press('Enter');
}
