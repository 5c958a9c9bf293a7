import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const wouldVote = '/questions/would-vote';
const dayMs = 86_400_000;

test.describe('whether people would vote', () => {
  test('has four waves, the latest first, each with its day, pollster, n and source', async ({ page }) => {
    await page.goto(wouldVote);
    await expect(bodyRows(page)).toHaveText([
      /^March – April 2019.*Sant Maral Foundation.*1,200> 85not reportednot reportednot reportedKonrad-Adenauer-Stiftung$/,
      /^5–21 April 2013.*2,00084\.482\.7 to 85\.911\.2.*3\.9.*0\.6.*Sant Maral Foundation$/,
      /^16 March – 14 April 2012.*5,02077\.376\.1 to 78\.414\.4.*7\.4.*0\.8.*Sant Maral Foundation$/,
      /^15–26 April 2009.*1,24079\.977\.6 to 82\.012\.2.*7\.0.*0\.9.*Sant Maral Foundation$/,
    ]);
  });

  test('keeps “more than 85%” in headline, drawing, sentence and table', async ({ page }) => {
    await page.goto(wouldVote);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('more than 85%');
    await expect(drawing(page)).toContainText('more than 85%');
    await expect(trend(page).getByText('March – April 2019: Yes more than 85%.')).toBeVisible();
    await expect(bodyRows(page).first().getByRole('cell', { name: '> 85' })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/(?<!more than )(?<![\d.])85(\.0)?%/);
  });

  test('draws its waves where they are in true time', async ({ page }) => {
    await page.goto(wouldVote);
    const points = trend(page).getByRole('img', { name: /^Yes: / });
    await expect(points).toHaveCount(4);
    const middles: number[] = [];
    for (const point of await points.all()) {
      const box = await point.boundingBox();
      middles.push((box?.x ?? Number.NaN) + (box?.width ?? Number.NaN) / 2);
    }
    const days = [
      ['2009-04-15', '2009-04-26'],
      ['2012-03-16', '2012-04-14'],
      ['2013-04-05', '2013-04-21'],
      ['2019-03-01', '2019-04-30'],
    ].map(([first = '', last = '']) => (Date.parse(first) + Date.parse(last) + dayMs) / 2);
    const [drawn, expected] = [shares(middles), shares(days)];
    for (const [index, share] of expected.entries())
      expect(Math.abs((drawn[index] ?? Number.NaN) - share), `gap ${index + 1}`).toBeLessThan(0.02);
  });

  test('shows a group that the reader chooses, keeps it in the address, and goes back', async ({ page }) => {
    await page.goto(wouldVote);
    await choose(page, 'Group', 'Settlement: Countryside');
    await expect(page).toHaveURL(`${wouldVote}?group=Countryside`);
    const in2009 = bodyRows(page).filter({ hasText: '15–26 April 2009' });
    await expect(in2009.getByRole('cell', { name: '81.3' })).toBeVisible();
    await expect(bodyRows(page)).toHaveCount(2);
    await expect(trend(page)).toContainText('Settlement: Countryside');
    await expect(page.getByText('The chart now shows % of all, Settlement: Countryside.')).toHaveCount(1);
    await expect(
      page.getByRole('heading', { name: 'Who asked whom' }).locator('..').getByText('5–21 April 2013'),
    ).toBeVisible();

    await page.reload();
    await expect(in2009.getByRole('cell', { name: '81.3' })).toBeVisible();
    await expect(chosen(page, 'Group')).toHaveText('Settlement: Countryside');

    await choose(page, 'Group', 'Settlement: Ulaanbaatar');
    await expect(page).toHaveURL(`${wouldVote}?group=Ulaanbaatar`);
    await expect(in2009.getByRole('cell', { name: '77.3' })).toBeVisible();

    await page.goBack();
    await expect(page).toHaveURL(`${wouldVote}?group=Countryside`);
    await expect(in2009.getByRole('cell', { name: '81.3' })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(wouldVote);
    await expect(bodyRows(page)).toHaveCount(4);
    await expect(chosen(page, 'Group')).toHaveText('All respondents');
  });

  test('ignores what an address asks for in vain, and says where it belongs', async ({ page }) => {
    for (const search of ['?group=Nobody&base=none&from=soon&to=2024-13&x=1', '?group=Countryside', '']) {
      await page.goto(`${wouldVote}${search}`);
      await expect(bodyRows(page)).toHaveCount(search === '?group=Countryside' ? 2 : 4);
      const canonical = page.locator('link[rel="canonical"]');
      await expect(canonical).toHaveAttribute('href', new URL(wouldVote, page.url()).href);
    }
  });

  test('can be narrowed to a part of its time', async ({ page }) => {
    await page.goto(wouldVote);
    await end(page, 'From').selectOption('2012');
    await expect(page).toHaveURL(`${wouldVote}?from=2012`);
    await expect(bodyRows(page)).toHaveText([
      /^March – April 2019/,
      /^5–21 April 2013/,
      /^16 March – 14 April 2012/,
    ]);
    await expect(drawing(page)).not.toContainText('79.9%');
    await expect(trend(page).getByRole('img', { name: /^Yes: / })).toHaveCount(3);
    await end(page, 'To').selectOption('2013');
    await expect(page).toHaveURL(`${wouldVote}?from=2012&to=2013`);
    await expect(bodyRows(page)).toHaveCount(2);
    await page.reload();
    await expect(bodyRows(page)).toHaveCount(2);
    await expect(end(page, 'From')).toHaveValue('2012');
    await end(page, 'From').selectOption('earliest');
    await end(page, 'To').selectOption('latest');
    await expect(page).toHaveURL(wouldVote);
    await expect(bodyRows(page)).toHaveCount(4);
  });

  test('says so where a range holds no wave', async ({ page }) => {
    await page.goto(`${wouldVote}?from=2014&to=2018`);
    await expect(page.getByText('No wave in this range has values on this base.')).toBeVisible();
    await expect(bodyRows(page)).toHaveCount(0);
  });

  test('offers the view that is shown as a file', async ({ page, request }) => {
    await page.goto(`${wouldVote}?group=Countryside`);
    const link = page.getByRole('link', { name: 'CSV of this view' });
    await expect(link).toBeVisible();
    const table = await (await request.get((await link.getAttribute('href')) ?? '')).text();
    const lines = table.trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(8);
    expect(lines.every((line) => line.includes(',Settlement,Countryside,'))).toBe(true);
  });
});

test.describe('which party people would vote for', () => {
  test('has two bases to choose from, and shows one at a time', async ({ page }) => {
    await page.goto('/questions/party-vote');
    const base = page.getByRole('list', { name: 'Base' });
    await expect(base.getByRole('listitem')).toHaveText(['% of all', 'valid %']);
    const in2013 = bodyRows(page).filter({ hasText: '5–21 April 2013' });
    await expect(in2013.getByRole('cell', { name: /^28\.3/ })).toBeVisible();
    await expect(in2013.getByRole('cell', { name: /^47\.0/ })).toHaveCount(0);

    await choose(page, 'Base', 'valid %');
    await expect(page).toHaveURL('/questions/party-vote?base=valid');
    await expect(in2013.getByRole('cell', { name: /^47\.0/ })).toBeVisible();
    await expect(in2013.getByRole('cell', { name: /^28\.3/ })).toHaveCount(0);
    await expect(trend(page)).toContainText('Valid percent');
  });

  test('says what “valid” leaves out', async ({ page }) => {
    await page.goto('/questions/party-vote?base=valid');
    await expect(trend(page)).toContainText(
      '“Valid %” leaves some answers out: Excluding "No answer" and "Don\'t know".',
    );
    await expect(page.getByText('valid %: Excluding "No answer" and "Don\'t know".')).toHaveCount(2);
  });
});

test('the view of Russia shows its four shares, and that 2% are not reported', async ({ page }) => {
  await page.goto('/questions/favourability-russia');
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('table').locator('tbody').getByRole('row')).toHaveText([
    'Strongly favourable38',
    'Somewhat favourable52',
    'Somewhat unfavourable6',
    'Strongly unfavourable2',
    'Not reported2',
  ]);
  const texts = await figure.locator('svg').filter({ visible: true }).locator('text').allTextContents();
  for (const share of ['38%', '52%', '6%', '2%'])
    expect(texts.some((text) => text.endsWith(share))).toBe(true);
  expect(texts.join(' ')).toContain('2% of answers are not printed by the source');
  await expect(figure.getByText('2% are not reported.')).toBeVisible();
});

test.describe('which side people in Kazakhstan take', () => {
  test('has three waves, and says how the latest was made', async ({ page }) => {
    await page.goto('/questions/side-war-ukraine');
    await expect(bodyRows(page)).toHaveText([/^3–12 May 2023/, /^4–24 November 2022/, /^March 2022/]);
    const beside = page.getByRole('complementary');
    await expect(beside.getByText('3 points, as published')).toBeVisible();
    const terms = await beside.getByRole('term').allInnerTexts();
    const definitions = await beside.getByRole('definition').allInnerTexts();
    const sheet = Object.fromEntries(terms.map((term, index) => [term, definitions[index]]));
    expect(sheet).toMatchObject({
      'Response rate': '15%',
      Weighting: 'Gender, age and ethnicity',
      Mode: 'telephone',
      'Sample size': '1,100 interviews',
    });
  });

  test('names both documents that print values of March 2022', async ({ page }) => {
    await page.goto('/questions/side-war-ukraine');
    const march = bodyRows(page).filter({ hasText: 'March 2022' });
    await expect(march.getByRole('cell').last()).toHaveText('DEMOSCOPE; Window on Eurasia');
    await page.goto('/waves/demoscope-2022-03');
    const sources = page.getByRole('heading', { name: 'Sources' }).locator('..').getByRole('listitem');
    await expect(sources).toHaveCount(2);
    await expect(sources.filter({ hasText: 'DEMOSCOPE' })).toContainText('Primary source');
    await expect(sources.filter({ hasText: 'Window on Eurasia' })).toContainText('Secondary source');
  });
});

test.describe('a view that an address asks for', () => {
  test('is drawn by the server, with headline, title, picture, table and source', async ({
    withoutScripts: page,
  }) => {
    await page.goto(`${wouldVote}?group=Countryside`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Settlement: Countryside: Yes 8\d/);
    await expect(page).toHaveTitle(/· % of all, Settlement: Countryside · Barometer$/);
    await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
      'content',
      /\/questions\/would-vote\/chart\.png\?group=Countryside$/,
    );
    await expect(bodyRows(page)).toHaveCount(2);
    await expect(chosen(page, 'Group')).toHaveText('Settlement: Countryside');
    await expect(page.getByRole('complementary')).toContainText('5–21 April 2013');

    await page.goto(`${wouldVote}?from=2012&to=2013`);
    await expect(bodyRows(page)).toHaveCount(2);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Would take part if elections were held tomorrow',
    );
    await page.goto('/questions/party-vote?base=valid');
    await expect(chosen(page, 'Base')).toHaveText('valid %');
  });

  test('is a link that leads there without scripts', async ({ withoutScripts: page }) => {
    await page.goto(wouldVote);
    await choose(page, 'Group', 'Settlement: Countryside');
    await expect(page).toHaveURL(`${wouldVote}?group=Countryside`);
    await expect(bodyRows(page)).toHaveCount(2);
  });
});

test.describe('the column beside the chart', () => {
  const beside = (page: Page) => page.getByRole('complementary');
  const isPageOf2012 = (url: URL) => url.pathname === `${wouldVote}/waves/sant-maral-2012-04`;

  test('is of the latest wave that a range or a view shows, and says of which', async ({ page }) => {
    await page.goto(wouldVote);
    await expect(beside(page).getByRole('heading', { name: 'Source of the latest wave' })).toBeVisible();
    await expect(beside(page)).toContainText('Konrad-Adenauer-Stiftung');

    await end(page, 'To').selectOption('2012');
    await expect(
      beside(page).getByRole('heading', { name: 'Source, 16 March – 14 April 2012' }),
    ).toBeVisible();
    await expect(beside(page)).toContainText('5,020 interviews');
    await expect(beside(page)).not.toContainText('Konrad-Adenauer-Stiftung');
    await expect(beside(page).getByRole('heading', { name: 'Disclosure' })).toBeVisible();
    await page.reload();
    await expect(beside(page)).toContainText('5,020 interviews');
    await expect(beside(page)).not.toContainText('latest wave');

    await end(page, 'To').selectOption('latest');
    await choose(page, 'Group', 'Settlement: Ulaanbaatar');
    await expect(beside(page).getByRole('heading', { name: 'Source, 5–21 April 2013' })).toBeVisible();
    await end(page, 'To').selectOption('2012');
    await expect(beside(page).getByRole('heading', { name: 'Source, 15–26 April 2009' })).toBeVisible();
    await choose(page, 'Group', 'All respondents');
    await end(page, 'To').selectOption('latest');
    await expect(beside(page).getByRole('heading', { name: 'Source, March – April 2019' })).toBeVisible();
    await page.reload();
    await expect(beside(page).getByRole('heading', { name: 'Source of the latest wave' })).toBeVisible();
  });

  test('holds nothing where no wave is shown', async ({ page }) => {
    await page.goto(`${wouldVote}?from=2014&to=2018`);
    await expect(page.getByText('No wave in this range has values on this base.')).toBeVisible();
    await expect(beside(page)).toBeEmpty();
  });

  test('leads to the wave while its own is on its way, and moves no chart when it comes', async ({
    page,
  }) => {
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route(isPageOf2012, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(wouldVote);
    await end(page, 'To').selectOption('2012');
    await expectLinkAlone(page);
    await expect(trend(page).getByRole('group', { name: /^Chart: / })).toBeVisible();
    const before = await trend(page).boundingBox();
    release();
    await expect(beside(page)).toContainText('5,020 interviews');
    expect(await trend(page).boundingBox()).toEqual(before);
  });

  for (const [what, answer, complaint] of [
    ['cannot be reached', null, /ERR_FAILED/],
    ['fails', 500, / 500 /],
  ] as const) {
    test(`leads to the wave where its page ${what}, and never shows another wave’s`, async ({
      page,
      watch,
    }) => {
      watch.expectComplaint(complaint);
      await page.route(isPageOf2012, (route) =>
        answer === null ? route.abort() : route.fulfill({ status: answer, body: '' }),
      );
      const asked = page.waitForRequest((request) => isPageOf2012(new URL(request.url())));
      await page.goto(wouldVote);
      await end(page, 'To').selectOption('2012');
      await asked;
      await page.waitForLoadState('networkidle');
      await expectLinkAlone(page);
      await end(page, 'To').selectOption('2013');
      await expect(beside(page).getByRole('heading', { name: 'Source, 5–21 April 2013' })).toBeVisible();
      await page.unroute(isPageOf2012);
      await end(page, 'To').selectOption('2012');
      await beside(page).getByRole('link').click();
      await expect(page).toHaveURL(`${wouldVote}/waves/sant-maral-2012-04`);
      await expect(beside(page)).toContainText('5,020 interviews');
    });
  }

  async function expectLinkAlone(page: Page): Promise<void> {
    await expect(beside(page)).toHaveText(
      'Source and disclosure of this wavePolitbarometer 11(44), April 2012',
    );
    await expect(beside(page).getByRole('link')).toHaveAttribute(
      'href',
      `${wouldVote}/waves/sant-maral-2012-04`,
    );
  }
});

/** The figure at the head of a question's page. */
function trend(page: Page) {
  return page.getByRole('figure').first();
}

function drawing(page: Page) {
  return trend(page).locator('svg').filter({ visible: true });
}

function bodyRows(page: Page) {
  return trend(page).getByRole('table').locator('tbody').getByRole('row');
}

async function choose(page: Page, list: string, name: string): Promise<void> {
  await page.getByRole('list', { name: list }).getByRole('link', { name }).click();
}

/** Where the part of time that is shown begins or ends. */
function end(page: Page, name: 'From' | 'To') {
  return page.getByRole('combobox', { name });
}

/** The choice that a list says is the present one. */
function chosen(page: Page, list: string) {
  return page.getByRole('list', { name: list }).locator('[aria-current="true"]');
}

/** The gaps between neighbours, as shares of the whole way from the first to the last. */
function shares(places: number[]): number[] {
  const whole = (places.at(-1) ?? Number.NaN) - (places[0] ?? Number.NaN);
  return places.slice(1).map((place, index) => (place - (places[index] ?? Number.NaN)) / whole);
}

test('the headline over another base or group is of that base or group', async ({ page }) => {
  const headline = page.getByRole('heading', { level: 1 });
  await page.goto('/questions/party-vote?base=valid');
  await expect(headline).toHaveText('Valid percent: Democratic Party 47.0%');
  await page.goto('/questions/would-vote?group=Countryside');
  await expect(headline).toHaveText('Settlement: Countryside: Yes 88.2%');
});

test('a range that leaves out the latest wave says nothing of that wave over and under the chart', async ({
  page,
}) => {
  await page.goto('/questions/would-vote?from=2012&to=2013');
  const figure = page.getByRole('figure').first();
  await expect(figure).toContainText(
    '2 of 4 waves are in this range: 16 March – 14 April 2012 … 5–21 April 2013.',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Would take part if elections were held tomorrow',
  );
  await expect(figure).not.toContainText('March – April 2019');
  await expect(figure).not.toContainText('more than 85%');
});
