import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

// Two values that a news article prints of a poll of which it says next to nothing: shown as printed, beside all that is
// not known, and never together.

const figures = [
  { path: '/questions/best-partner', answer: 'Russia', share: '69%', cell: '69', other: /68\.9/ },
  {
    path: '/questions/neutrality-ukraine',
    answer: 'Supports the neutral stance',
    share: '68.9%',
    cell: '68.9',
    other: /(?<![\d.])69%/,
  },
];

for (const { path, answer, share, cell, other } of figures) {
  test.describe(`${share} on ${path}`, () => {
    test('is shown as printed: headline, drawing, sentence and table', async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(share);
      const figure = page.getByRole('figure');
      await expect(figure).toHaveCount(1);
      await expect(figure.locator('svg').filter({ visible: true })).toContainText(share);
      await expect(figure.getByText(`2024: ${answer} ${share}.`)).toBeVisible();
      await expect(
        figure.getByRole('row').filter({ has: page.getByRole('rowheader', { name: answer }) }),
      ).toHaveText(`${answer}${cell}`);
    });

    test('stands beside everything that the source does not state', async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('figure')).toContainText(
        'Not stated by the source: pollster, sample size, wording and response options, mode and exact dates.',
      );
      await expect(page.getByRole('figure')).toContainText('the source gives the year only');
      const beside = page.getByRole('complementary');
      await expect(beside.getByText('Secondary source, primary not located')).toBeVisible();
      for (const name of [
        'Pollster',
        'Sponsor',
        'Sample size',
        'Mode',
        'Sampling',
        'Wording and response options',
      ])
        await expect(await definitionOf(page, name), name).toHaveText('not stated by the source');
      await expect(await definitionOf(page, 'Fieldwork')).toHaveText('2024, year only');
    });

    test('leaves the rest of the answers not reported, and computes nothing from it', async ({ page }) => {
      await page.goto(path);
      const rest = page.getByRole('figure').getByRole('row', { name: 'Not reported' });
      await expect(rest).toHaveText('Not reportednot reported');
      const said = await everythingSaid(page);
      expect(said).toContain('other answers are not printed by the source');
      expect(said).not.toMatch(/69\.0/);
      expect(said).not.toMatch(/137\.9/);
      expect(said).not.toContain('±');
      expect(said).not.toMatch(/(?<![\d.])0(\.0+)?\s?%/);
      expect(said).not.toMatch(/(?<![\d.])31(\.\d)?\s?%/);
      expect(said).not.toMatch(other);
    });
  });
}

test('the wave’s page shows both figures, each under its own question', async ({ page }) => {
  await page.goto('/waves/mongolia-2024');
  const tables = page.getByRole('main').getByRole('table');
  await expect(tables).toHaveCount(2);
  await expect(tables.filter({ hasText: '69%' })).toContainText('Russia');
  await expect(tables.filter({ hasText: '68.9%' })).toContainText('Supports the neutral stance');
  expect(await everythingSaid(page)).not.toMatch(/137\.9|69\.0|±/);
});

/** What a page says to the eye and to the ear. */
async function everythingSaid(page: Page): Promise<string> {
  const main = page.getByRole('main');
  return [...(await main.allInnerTexts()), await main.ariaSnapshot()].join('\n');
}

/** What stands beside a term in the sheet of who asked whom. */
async function definitionOf(page: Page, name: string) {
  const terms = await page.getByRole('term').allInnerTexts();
  expect(terms).toContain(name);
  return page.getByRole('definition').nth(terms.indexOf(name));
}
