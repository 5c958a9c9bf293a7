import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { openDatabase } from '@/lib/data/db';
import { publishSample } from '../samples/publish-sample';
import { averagedRows } from '../samples/sample-average';
import { expectNoViolations } from './axe';
import { expect, test } from './fixtures';
import { startSite } from './own-site';

test('a rise that sampling error alone would not explain is said to be one, as far as the sources say', async ({
  page,
}) => {
  await page.goto('/questions/russia-attack-kazakhstan');
  const main = page.getByRole('main');
  await expect(main).toContainText(
    'Possible is up 6.7 points since 4–24 November 2022 (95% interval 4.0 to 9.4): larger than sampling error alone would explain, as far as the sources say; not known of both waves: wording.',
  );
  await expect(main).toContainText('95% interval of Possible: 13.0 to 17.2%');
  await expect(main).toContainText('Published margin of error: ±3 points; ours, of Possible: ±2.1.');
  const changes = await openFolded(page, 'Changes between waves');
  await expect(changes.getByRole('row', { name: /^Possible larger/ })).toHaveText(
    'Possiblelarger than sampling error8.3 → 15+6.74.0 to 9.4below 0.001',
  );
  await expect(changes).toContainText('3 comparisons are made between the waves.');
});

test('a fall within sampling error is said to be within it', async ({ page }) => {
  await page.goto('/questions/side-war-ukraine');
  const changes = await openFolded(page, 'Changes between waves');
  await expect(changes.getByRole('row', { name: /^Ukraine within/ })).toContainText(
    '22 → 21.1−0.9−4.3 to 2.5',
  );
  const drawing = page.getByRole('figure').first().locator('svg').filter({ visible: true });
  await expect(drawing).toContainText('universe and pollster differ');
});

test('turnout has its intervals, and no more than the reason for “more than 85%”', async ({ page }) => {
  await page.goto('/questions/would-vote');
  const main = page.getByRole('main');
  await expect(main).toContainText('No interval can be given: the value is not printed exactly.');
  await expect(main).toContainText(
    'How Yes changed since 5–21 April 2013 cannot be said: of March – April 2019, the value is not printed exactly.',
  );
  await expect(main).toContainText(
    '3 waves could enter an average of pollsters: fewer than 8 are never smoothed.',
  );
  const in2012 = page.getByRole('row', { name: /^16 March – 14 April 2012/ }).first();
  await expect(in2012.getByText('76.1 to 78.4')).toHaveCSS('font-style', 'italic');
  const changes = await openFolded(page, 'Changes between waves');
  await expect(changes.getByText('Whether this is a change cannot be said: universe differs.')).toHaveCount(
    3,
  );
  await expect(changes.getByRole('row', { name: /79\.9 → 77\.3/ })).toContainText(
    'a difference larger than sampling error',
  );
});

for (const [slug, share] of [
  ['best-partner', '69%'],
  ['neutrality-ukraine', '68.9%'],
] as const)
  test(`nothing is worked out of the ${share} of 2024, and the page says why`, async ({ page }) => {
    await page.goto(`/questions/${slug}`);
    const main = page.getByRole('main');
    await expect(main).toContainText(share);
    await expect(main).toContainText(
      'No interval can be given: the number of interviews is not stated by the source.',
    );
    await expect(main).not.toContainText(/95%|±|sampling error/);
  });

test('a table has what follows from its values only where that was asked for', async ({ page, request }) => {
  await page.goto('/questions/russia-attack-kazakhstan');
  const link = page.getByRole('link', { name: 'CSV with intervals and changes' });
  const path = await link.getAttribute('href');
  expect(path).toBe('/questions/russia-attack-kazakhstan/results.csv?derived=1');
  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(await (await request.get(path ?? '')).text(), { columns: true }));
  expect(
    rows.find(({ wave, option }) => wave === 'demoscope-2023-05' && option === 'Possible'),
  ).toMatchObject({
    value: '15',
    n_used: '1100',
    interval_kind: 'stated',
    previous_wave: 'demoscope-2022-11',
    change: '6.70000000',
    comparable: 'unknown',
    not_known: 'wording',
  });
  const plain = await (await request.get('/questions/russia-attack-kazakhstan/results.csv')).text();
  expect(plain).not.toContain('interval');
  const wide = await request.get('/questions/russia-attack-kazakhstan/results.csv?shape=wide&derived=1');
  expect(wide.status()).toBe(400);
});

test('a scale can be stacked, and the address keeps it', async ({ page }) => {
  await page.goto('/questions/favourability-russia');
  await page.getByRole('link', { name: 'Stacked' }).click();
  await expect(page).toHaveURL('/questions/favourability-russia?scale=stacked');
  await expect(page.getByRole('link', { name: 'Stacked' })).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Centred' })).toHaveAttribute('aria-current', 'true');
});

test('several pollsters who take turns are averaged, and the page says how', async ({ page }) => {
  const site = await startSite();
  try {
    const register = await openDatabase(site.databaseUrl);
    await publishSample(register, ...averagedRows);
    await register.$disconnect();
    await page.goto(`${site.origin}/questions/turnout-turns`);
    const main = page.getByRole('main');
    await expect(main).toContainText(
      /The average of 3 pollsters on 7 December 2025: Yes 5\d\.\d% \(95% band/,
    );
    const average = await openFolded(page, 'How the average came about');
    const houses = average.getByRole('table').first();
    await expect(houses.getByRole('row', { name: /^Steppe Poll/ })).toContainText(/\+[1-5]\.\d/);
    await expect(houses.getByRole('row', { name: /^Gobi Research/ })).toContainText(/−[1-5]\.\d/);
    await expect(average.getByRole('heading', { name: 'Weight of each wave' })).toBeVisible();
    await expectNoViolations(page, 'the page with an average');
  } finally {
    await site.stop();
  }
});

async function openFolded(page: Page, title: string): Promise<Locator> {
  const summary = page.locator('summary').filter({ hasText: title });
  const folded = page.locator('details').filter({ has: summary });
  await summary.click();
  return folded;
}
