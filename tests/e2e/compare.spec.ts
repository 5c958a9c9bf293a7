import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const groups =
  '/compare?question1=would-vote&option1=Yes&base1=all&group1=Countryside&country1=MN' +
  '&question2=would-vote&option2=Yes&base2=all&group2=Ulaanbaatar&country2=MN';

test.describe('a comparison', () => {
  test('begins with a question, which the reader looks for', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click();
    await page.getByLabel('Words of a question').fill('war ukraine');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'Which side of the war in Ukraine people support' }).click();
    await expect(page).toHaveURL('/compare?question1=side-war-ukraine&option1=Neutral&base1=all&country1=KZ');
    await expect(headline(page)).toHaveText('Which side of the war in Ukraine people support: Neutral');
  });

  test('begins with what the page of a question shows', async ({ page }) => {
    await page.goto('/questions/would-vote?group=Ulaanbaatar&from=2012');
    await page.getByRole('link', { name: 'Compare with others' }).click();
    await expect(page).toHaveURL(
      '/compare?question1=would-vote&option1=Yes&base1=all&group1=Ulaanbaatar&country1=MN&from=2012',
    );
    await expect(page.getByText('Latest values: Yes 78.8% (5–21 April 2013).')).toBeVisible();
  });

  test('keeps what others add to its address, and hands its picture on in the chosen theme', async ({
    page,
  }) => {
    await page.goto('/compare?question1=best-partner&theme=dark&utm_source=letter');
    await expect(page).toHaveURL(
      '/compare?question1=best-partner&option1=Russia&base1=all&country1=MN&theme=dark&utm_source=letter',
    );
    await expect(page.getByText('was left out')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'SVG, dark' })).toHaveAttribute(
      'href',
      '/compare/chart.svg?question1=best-partner&option1=Russia&base1=all&country1=MN&theme=dark',
    );
  });

  test('is made of a series split by its groups, each with its own line', async ({ page }) => {
    await page.goto('/compare?question1=would-vote');
    await page.getByRole('link', { name: 'Settlement', exact: true }).click();
    await expect(page).toHaveURL(groups);
    await expect(headline(page)).toHaveText(
      'Would take part if elections were held tomorrow: Yes, by Settlement',
    );
    await expect(page.getByText('Countryside 88.2% (5–21 April 2013)')).toBeVisible();
    await expect(trend(page).getByRole('img', { name: /^Yes: 77\.3%/ })).toBeVisible();
    await expect(trend(page).getByRole('img', { name: /^Yes: 78\.8%/ })).toBeVisible();
  });

  test('says what differs as chosen, what differs beside that, and what is not known', async ({ page }) => {
    await page.goto(groups);
    await expect(page.getByText('The series are told apart by group, as chosen.')).toBeVisible();
    await expect(page.getByText('They differ also in')).toHaveCount(0);
    await page.goto('/compare?question1=would-vote&question2=side-war-ukraine');
    await expect(
      page.getByText(/They differ also in pollster, universe and time of fieldwork/),
    ).toBeVisible();
    const row = page.getByRole('row', { name: /^Mode/ });
    await expect(row.getByRole('rowheader')).toContainText('not known of all');
    await expect(row.getByRole('cell')).toHaveText(['not entered yet', 'telephone']);
  });

  test('changes with its form, without scripts too', async ({ withoutScripts: page }) => {
    await page.goto(groups);
    await page.getByRole('combobox', { name: 'Answer' }).first().selectOption('No');
    await page.getByRole('combobox', { name: 'From' }).selectOption('2013');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(`${groups.replace('option1=Yes', 'option1=No')}&from=2013`);
    await expect(page.getByRole('img', { name: /Chart/ }).first()).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Answer' }).first()).toHaveValue('No');
    await page.getByRole('link', { name: /^Remove series 1/ }).click();
    await expect(page).toHaveURL(/question1=would-vote&option1=Yes&base1=all&group1=Ulaanbaatar/);
  });

  test('keeps what there is not in its form, with a sentence, and draws the rest', async ({ page }) => {
    await page.goto('/compare?question1=best-partner&question2=no-such&question3=would-vote&option3=Perhaps');
    await expect(
      page.getByRole('alert').filter({ hasText: 'No question “no-such” is published' }),
    ).toBeVisible();
    await expect(page.getByText('Answer “Perhaps” has no values here. Choose another one.')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Answer' }).last()).toHaveValue('Perhaps');
    await expect(headline(page)).toHaveText("Mongolia's best partner country: Russia");
  });

  test('does not draw a series twice, and holds six', async ({ page }) => {
    await page.goto('/compare?question1=best-partner&question2=best-partner');
    await expect(page.getByText('The same as series 1, and not drawn again')).toBeVisible();
    const six = Array.from({ length: 6 }, (_, index) => `question${index + 1}=party-vote`).join('&');
    await page.goto(`/compare?${six}`);
    await expect(page.getByText('A chart holds at most 6 series')).toBeVisible();
    await page.goto('/compare?question7=party-vote');
    await expect(page.getByText('The parameter question7 cannot be “party-vote”')).toBeVisible();
  });

  test('hands on its values and its picture, each with what differs', async ({ page, request }) => {
    await page.goto(groups);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV', exact: true }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toMatch(/,note,series$/);
    expect(lines.slice(1).map((line) => line.split(',').at(-1))).toEqual([
      'Countryside',
      'Countryside',
      'Ulaanbaatar',
      'Ulaanbaatar',
    ]);
    const search = groups.slice('/compare'.length);
    const json = await request.get(`/compare/results.json${search}`);
    expect(await json.json()).toHaveLength(4);
    const wide = await request.get(`/compare/results.csv${search}&shape=wide`);
    expect((await wide.text()).split('\r\n')[0]).toMatch(/,Yes$/);
    const svg = await (await request.get(`/compare/chart.svg${search}&theme=dark&width=360`)).text();
    expect(svg.replace(/<[^>]+>/g, ' ')).toContain('told apart by group');
    const png = await request.get(`/compare/chart.png${search}`);
    expect(png.headers()['content-type']).toBe('image/png');
  });
});

test('a table or a picture of what there is not is refused, and names the parameter', {
  tag: '@once',
}, async ({ request }) => {
  for (const [path, field] of [
    ['/compare/results.csv', 'question1'],
    ['/compare/results.csv?question1=no-such', 'question1'],
    ['/compare/results.csv?question1=would-vote&group1=Hovd', 'group1'],
    ['/compare/results.csv?question1=would-vote&colour=red', 'colour'],
    ['/compare/results.json?question1=would-vote&bom=1', 'bom'],
    ['/compare/chart.svg?question1=would-vote&width=999999', 'width'],
    ['/compare/chart.png?question7=would-vote', 'question7'],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(400);
    expect(await response.json(), path).toMatchObject({ code: 'query_wrong', field });
  }
});

function headline(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

function trend(page: Page) {
  return page.locator('[data-figure="trend"]');
}
