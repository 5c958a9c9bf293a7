import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const partyVote = '/questions/party-vote';
const chosen = '?option=Democratic+Party&option=Don%27t+know';

test('a reader picks answers by keyboard, and the address says which', async ({ page }) => {
  await page.goto(partyVote);
  await expect(summary(page)).toHaveText('Answers all 14');
  await summary(page).focus();
  await page.keyboard.press('Enter');
  for (const name of ['Democratic Party', "Don't know"]) {
    await answer(page, name).focus();
    await page.keyboard.press('Space');
    await expect(answer(page, name)).toBeChecked();
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(partyVote + chosen);
  await expectChosen(page);
  await expect(figure(page).getByRole('img', { name: /^Mongolian People's Party: / })).toHaveCount(0);
  await summary(page).click();
  await expect(answer(page, "Don't know")).toBeChecked();
  await expect(answer(page, 'Green Party')).not.toBeChecked();

  await page.getByRole('link', { name: 'Show all answers' }).click();
  await expect(page).toHaveURL(partyVote);
  await expect(summary(page)).toHaveText('Answers all 14');
  await page.goBack();
  await expectChosen(page);
});

test('base, group and time go on with the chosen answers, and the answers with them', async ({ page }) => {
  await page.goto(`/questions/would-vote?group=Countryside&option=No`);
  await expect(rows(page)).toHaveText([/^5–21 April 2013.*9\.5/, /^15–26 April 2009/]);
  const beside = page.getByRole('complementary');
  await expect(beside.getByRole('heading', { name: 'Source, 5–21 April 2013' })).toBeVisible();
  await page.getByRole('combobox', { name: 'From' }).selectOption('2012');
  await expect(page).toHaveURL('/questions/would-vote?group=Countryside&option=No&from=2012');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('list', { name: 'Group' }).getByRole('link', { name: 'All respondents' }).click();
  await expect(page).toHaveURL('/questions/would-vote?option=No&from=2012');
  await expect(rows(page)).toHaveText([/^5–21 April 2013.*11\.2/, /^16 March – 14 April 2012.*14\.4/]);
  await summary(page).click();
  await answer(page, "Don't know").check();
  await page.getByRole('button', { name: 'Show these answers' }).click();
  await expect(page).toHaveURL('/questions/would-vote?from=2012&option=No&option=Don%27t+know');
  await expect(rows(page)).toHaveText([/^5–21 April 2013.*11\.2.*3\.9/, /^16 March – 14 April 2012/]);
});

test('everything that can be taken away is of the chosen answers', async ({ page, request }) => {
  await page.goto(partyVote + chosen);
  const tools = page.getByRole('navigation', { name: 'Downloads' });
  const taken = async (name: string) => {
    const href = await tools.getByRole('link', { name, exact: true }).getAttribute('href');
    return (await request.get(href ?? '')).text();
  };
  const lines = (await taken('CSV of this view')).trim().split('\r\n').slice(1);
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) expect(line).toMatch(/,(Democratic Party|Don't know),/);
  const picture = await taken('SVG');
  expect(picture).toContain('2 of 14');
  expect(picture).not.toContain('Civic Will');
  expect(JSON.parse(await taken('JSON'))).toHaveLength(lines.length);
});

test('where scripts do not run, the choice is a form, and its answer a page', async ({
  withoutScripts: page,
}) => {
  await page.goto(partyVote);
  await summary(page).click();
  await answer(page, "Don't know").check();
  await answer(page, 'Democratic Party').check();
  await page.getByRole('button', { name: 'Show these answers' }).click();
  await expect(page).toHaveURL(partyVote + chosen);
  await expectChosen(page);
  await page.goto('/questions/would-vote?to=2012&option=No');
  await expect(page.getByRole('complementary')).toContainText('5,020 interviews');
  await page.goto(`${partyVote}?base=valid&option=Democratic+Party`);
  await expect(figure(page)).toContainText('Valid percent');
  await summary(page).click();
  await page.getByRole('link', { name: 'Show all answers' }).click();
  await expect(page).toHaveURL(`${partyVote}?base=valid`);
});

test('an answer that the question does not have is named, and the others are shown', async ({
  page,
  request,
  watch,
}) => {
  await page.goto('/questions/would-vote?option=Perhaps&option=No');
  await expect(page.getByRole('note')).toHaveText('This question has no answer “Perhaps”.');
  await expect(figure(page)).toContainText('Shown: 1 of 4 answers.');
  await page.goto('/questions/would-vote?option=Perhaps');
  await expect(page.getByRole('note')).toBeVisible();
  await expect(rows(page)).toHaveCount(4);
  for (const path of [
    '/questions/would-vote/chart.svg',
    '/questions/would-vote/chart.png',
    '/questions/would-vote/results.csv',
    '/questions/would-vote/results.json',
  ]) {
    const refused = await request.get(`${path}?option=Perhaps`);
    expect(refused.status()).toBe(400);
    expect(await refused.json()).toMatchObject({
      field: 'option',
      detail: expect.stringContaining('Perhaps'),
    });
  }
  watch.expectComplaint(/ 40[04] /);
  await page.goto('/embed/questions/would-vote?option=Perhaps');
  await expect(
    page.getByText("option=Perhaps is not allowed; allowed: Yes, No, Don't know, No answer."),
  ).toBeVisible();
  expect((await page.goto('/questions/no-such-question?option=Yes'))?.status()).toBe(404);
});

test('where no chosen answer has a value on a base, the page says so', async ({ page }) => {
  await page.goto(`${partyVote}?base=valid&option=Don%27t+know`);
  await expect(
    page.getByText('No wave in this range has a value of the chosen answers on this base.'),
  ).toBeVisible();
  await page.getByRole('list', { name: 'Base' }).getByRole('link', { name: '% of all' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('many answers fit a small screen, and the button stays in reach', async ({ page }) => {
  await page.goto(partyVote);
  await summary(page).click();
  const button = page.getByRole('button', { name: 'Show these answers' });
  await answer(page, 'Democratic Party').scrollIntoViewIfNeeded();
  await expect(button).toBeInViewport();
  const overflow = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

async function expectChosen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Party vote if parliament elections were held tomorrow',
  );
  await expect(figure(page)).toContainText('Shown: 2 of 14 answers.');
  await expect(figure(page).getByRole('columnheader')).toHaveText([
    'Fieldwork',
    'Pollster',
    'n',
    'Democratic Party, %',
    "Don't know, %",
    'Source',
  ]);
  await expect(rows(page)).toHaveText([/^5–21 April 2013.*28\.3.*28\.9/, /^15–26 April 2009.*33\.3.*14\.4/]);
  await expect(summary(page)).toHaveText('Answers 2 of 14');
  const drawn = figure(page).locator('svg').filter({ visible: true });
  await expect(drawn).toContainText('28.3%');
  await expect(drawn).not.toContainText('19.2%');
}

function figure(page: Page) {
  return page.getByRole('figure').first();
}

function rows(page: Page) {
  return figure(page).getByRole('table').locator('tbody').getByRole('row');
}

function summary(page: Page) {
  return figure(page).locator('summary', { hasText: 'Answers' });
}

function answer(page: Page, name: string) {
  return page.getByRole('checkbox', { name, exact: true });
}
