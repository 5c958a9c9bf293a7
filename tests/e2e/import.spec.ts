import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { sampleTable } from '../samples/publish-sample';
import { expectNoViolationsAnywhere } from './axe';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { signInAs, withDatabase } from './sign-in-as';

// What is imported stands on public pages, so that this has a server of its own.

test.describe.configure({ mode: 'serial' });

let site: Site;

test.beforeAll(async () => {
  site = await startSite({ PUBLISH_ALONE: '1' });
});
test.afterAll(() => site.stop());

/** A pollster’s own layout: semicolons, decimal commas, days that could be months, one column an answer. */
const partyPolls = `Pollster;Start;End;n;Moderates;Social Democrats;Don't know;House
Sifo;03.05.2024;05.05.2024;1204;21,4;33,0;9,1;A
Novus;03.06.2024;07.06.2024;1980;20,9;34,1;8,8;B
`;
const nextPolls = partyPolls.replaceAll('2024', '2025');

const steppe = (value: string) => {
  const question = { question: 'import-partner', question_title: 'Partner by import' };
  const wave = { wave: 'import-steppe', wave_title: 'Imported steppe poll', ...question };
  return sampleTable({ ...wave, value }, { ...wave, option: 'China', value: '3' });
};

async function openAs(page: Page, context: BrowserContext, role: 'editor' | 'publisher') {
  await signInAs(context, site, role);
  await page.goto(`${site.origin}/admin/import`);
}

/** Drops a file on the page, and waits until it was read. */
async function send(page: Page, name: string, text: string): Promise<void> {
  await page.goto(`${site.origin}/admin/import`);
  const buffer = Buffer.from(text);
  await page.getByLabel('Drop a file here').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.waitForURL(/\/admin\/import\/[\w-]{22}/);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click();

/** Answers what a file of party polls leaves open. */
async function answer(page: Page): Promise<void> {
  await page.getByLabel('In which order are day').selectOption('day, month, year');
  await page.getByLabel('Which country is it about?').fill('SE');
  await page.getByLabel('Who was asked').fill('Adults');
  await page.getByLabel('What was asked?').fill('Vote for parliament in Sweden');
  await page.getByLabel('What is the topic').fill('Elections');
  await page.getByLabel('What kind of document').selectOption('Data set');
  await page.getByLabel('What it is: House').selectOption('left out');
}

test('a results table becomes drafts, as its preview says', async ({ page, context }) => {
  await openAs(page, context, 'editor');
  await expectNoViolationsAnywhere(page, 'import');
  await send(page, 'steppe.csv', steppe('69'));
  await expect(heading(page)).toHaveText('What would be imported');
  await expect(page.getByLabel('Counts')).toContainText('Rows of the file2');
  await expect(page.getByRole('img', { name: /Partner by import/ }).first()).toBeVisible();
  await expectNoViolationsAnywhere(page, 'preview');
  await press(page, 'Import as drafts');
  await expect(heading(page)).toHaveText('Imported');
  await expect(page.getByText('1 draft was made.')).toBeVisible();
  await expectNoViolationsAnywhere(page, 'done');
  await page.getByRole('link', { name: 'To the drafts' }).click();
  await expect(page.getByRole('link', { name: 'Imported steppe poll' })).toBeVisible();
});

test('a file of another layout is mapped, published, and imported again without a change', async ({
  page,
  context,
}) => {
  await openAs(page, context, 'publisher');
  await send(page, 'party-polls.csv', partyPolls);
  await expect(heading(page)).toHaveText('What the columns are');
  await expectNoViolationsAnywhere(page, 'mapping');
  await answer(page);
  await page.getByLabel('Name of the mapping').fill('Party polls of Sweden');
  await press(page, 'Save the mapping');
  await expect(page.getByRole('status')).toHaveText('The mapping is saved under its name.');
  await press(page, 'Preview the import');
  await expect(page.getByLabel('Counts')).toContainText('Values6');
  await page.getByRole('link', { name: 'Published waves' }).click();
  await press(page, 'Import and publish');
  await expect(page.getByText('2 waves are published.')).toBeVisible();
  await page.getByRole('link', { name: /Sifo/ }).first().click();
  await expect(heading(page)).toContainText('Sifo');
  expect(await (await page.request.get(`${site.origin}/waves`)).text()).toContain('Sifo');

  await send(page, 'party-polls.csv', partyPolls);
  await choose(page, 'Party polls of Sweden');
  await press(page, 'Preview the import');
  await page.waitForURL(/\/preview$/);
  await page.goto(`${page.url()}?into=published`);
  await expect(page.getByText('The register has all of this already.')).toBeVisible();
  await press(page, 'Discard the file');
  await expect(page.getByRole('status')).toContainText('nothing was imported');
});

async function choose(page: Page, mapping: string): Promise<void> {
  await page.getByLabel('A saved mapping').selectOption(mapping);
  await press(page, 'Use it');
  await expect(page.getByRole('status')).toContainText('The mapping is chosen.');
}

test('a saved mapping reads the next file, and a corrected one shows just its corrections', async ({
  page,
  context,
}) => {
  await openAs(page, context, 'publisher');
  await send(page, 'next.csv', nextPolls);
  await choose(page, 'Party polls of Sweden');
  await press(page, 'Preview the import');
  await expect(page.getByLabel('Counts')).toContainText('6new');
  await press(page, 'Discard the file');

  await send(page, 'corrected.csv', partyPolls.replace('33,0', '33,5'));
  await choose(page, 'Party polls of Sweden');
  await press(page, 'Preview the import');
  await page.waitForURL(/\/preview$/);
  await page.goto(`${page.url()}?into=published`);
  await expect(page.getByLabel('Counts')).toContainText('1other than in the register');
  await expect(page.locator('del')).toHaveText('33.0%');
  await expect(page.locator('ins')).toHaveText('33.5%');
  await press(page, 'Import and publish');
  await expect(page.getByText('Say why, in a sentence for readers.')).toBeVisible();
  await page.getByLabel('Why published waves are corrected').fill('The file was misread.');
  await press(page, 'Import and publish');
  await expect(page.getByText('1 wave is corrected.')).toBeVisible();
  const corrections = await page.request.get(`${site.origin}/corrections`);
  expect(await corrections.text()).toContain('The file was misread.');
});

test('a refused file is told line, column and value, and leaves the database as it was', async ({
  page,
  context,
}) => {
  await openAs(page, context, 'editor');
  const before = await fingerprint();
  await send(page, 'wrong.csv', steppe('169'));
  await expect(heading(page)).toHaveText('This file is refused');
  await expect(page.getByRole('listitem').filter({ hasText: 'Line 2' })).toContainText('value“169”');
  await expect(page.getByRole('button', { name: 'Import as drafts' })).toHaveCount(0);
  await send(page, 'ragged.csv', 'a;b\n1;2;3\n');
  await expect(heading(page)).toHaveText('This file is refused');
  await expect(page.getByText('this line has 3 cells and the header 2')).toBeVisible();
  await expectNoViolationsAnywhere(page, 'refused');
  expect(await fingerprint()).toBe(before);
});

/** The database as it is on disk, with what is written ahead of it. */
async function fingerprint(): Promise<string> {
  const file = site.databaseUrl.replace('file:', '');
  const hash = createHash('sha256').update(readFileSync(file));
  return hash.update(readFileSync(`${file}-wal`)).digest('hex');
}

test('a mapping can be written as text, and what is wrong with it is said at its place', async ({
  page,
  context,
}) => {
  await openAs(page, context, 'editor');
  await send(page, 'next.csv', nextPolls);
  await page.getByText('The mapping as text').first().click();
  const text = page.getByRole('textbox', { name: 'The mapping as text' });
  await text.fill('{"name": "Next", "columns": {"n": {"attribute": "interviews"}}}');
  await press(page, 'Take this text');
  await expect(page.locator('.error')).toContainText('columns.n');
  await expect(text).toHaveValue(/interviews/);
  await text.fill('{"name": "Next"');
  await press(page, 'Take this text');
  await expect(page.locator('.error')).toContainText('This is no JSON');
});

test('nobody else but publishers sees a file', async ({ page, context, otherPage }) => {
  await openAs(page, context, 'publisher');
  await send(page, 'steppe.csv', steppe('68'));
  await signInAs(otherPage.context(), site, 'editor');
  const answers = await Promise.all(
    ['', '/preview', '/progress', '/report.csv', '/report.json'].map((path) =>
      otherPage.request.get(page.url().replace('/preview', path)),
    ),
  );
  expect(answers.map((one) => one.status())).toEqual([404, 404, 404, 404, 404]);
  const table = await page.request.get(page.url().replace('/preview', '/report.csv'));
  expect(await table.text()).toContain('Imported steppe poll');
});

test('everything works without scripts', async ({ withoutScripts: page }) => {
  await signInAs(page.context(), site, 'editor');
  await send(page, 'next.csv', nextPolls);
  await answer(page);
  await press(page, 'Preview the import');
  await expect(heading(page)).toHaveText('What would be imported');
  await press(page, 'Import as drafts');
  await expect(page.getByText('2 drafts were made.')).toBeVisible();
  expect(await withDatabase(site, (db) => db.draft.count({ where: { title: { contains: 'Novus' } } }))).toBe(
    1,
  );
});
