import type { Page } from '@playwright/test';
import { expectNoViolations, expectNoViolationsAnywhere } from './axe';
import { expect, test } from './fixtures';

const texts = [
  ['the overview', '/'],
  ['the list of questions', '/questions'],
  ['a narrowed list of questions', '/questions?topic=Elections'],
  ['the list of waves', '/waves'],
  ['a wave', '/waves/demoscope-2022-11'],
  ['a question in one wave', '/questions/party-vote/waves/sant-maral-2013-04'],
  ['the list of pollsters', '/pollsters'],
  ['a pollster', '/pollsters/sant-maral-foundation'],
  ['the list of claims', '/claims'],
  ['a claim', '/claims/russia-best-partner-69'],
  ['a source', '/sources/mongolia-advanced-from-the-forefront'],
  ['a log without corrections', '/corrections'],
  ['an empty comparison', '/compare'],
  ['the methodology', '/methodology'],
  ['the page of downloads', '/data'],
  ['the page of the API', '/data/api'],
  ['what a search has found', '/search?q=russia'],
  ['a search that has found nothing', '/search?q=nothing-at-all'],
] as const;

const charts = [
  [
    'a comparison with a series that there is not',
    '/compare?question1=would-vote&question2=side-war-ukraine&option2=Russia&question3=best-partner&option3=China',
  ],
  ['a question with a trend and groups', '/questions/would-vote'],
  ['a question with many answers and two bases', '/questions/party-vote?base=valid'],
  ['a question with chosen answers', '/questions/party-vote?option=Green+Party&option=No+answer'],
  ['a question on a scale', '/questions/favourability-russia'],
  ['a question with one value', '/questions/best-partner'],
] as const;

test.describe.configure({ mode: 'parallel' });

test('no list, wave, pollster, source or text breaks a rule of WCAG 2.2 AA, light or dark, large or small', {
  tag: '@once',
}, async ({ page }) => {
  for (const [kind, path] of texts) {
    await page.goto(path);
    await expectNoViolationsAnywhere(page, kind, () => openEverything(page));
  }
});

test('no chart with what stands around it does, light or dark, large or small', { tag: '@once' }, async ({
  page,
}) => {
  for (const [kind, path] of charts) {
    await page.goto(path);
    await expectNoViolationsAnywhere(page, kind, async () => {
      await openEverything(page);
      await expectLiveChart(page);
    });
  }
});

test('nor does a page in the theme that the reader has switched to, or with a value’s tip open', async ({
  page,
}) => {
  await page.goto('/questions/would-vote');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expectLiveChart(page);
  await page.getByRole('img', { name: /^Yes: 79\.9%/ }).focus();
  await expect(page.getByText('Source: Sant Maral Foundation')).toBeVisible();
  await expectNoViolations(page, 'switched to the dark theme');
});

test('nor does the page of an address that leads nowhere', async ({ page, watch }) => {
  watch.expectComplaint(/ 404 /);
  for (const path of ['/questions/there-is-none', '/there/is/none']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
    await expectNoViolations(page, path);
  }
});

async function openEverything(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]) > summary').filter({ visible: true });
  while ((await closed.count()) > 0) await closed.first().click();
}

async function expectLiveChart(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: /^Chart: / }).first()).toBeVisible();
}
