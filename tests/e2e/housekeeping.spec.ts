import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { BrowserContext, Page } from '@playwright/test';
import { getClaim } from '@/lib/data/claims/claim-sheet';
import { createClaim, updateClaim } from '@/lib/data/claims/write-claim';
import { updateOrganisation } from '@/lib/data/organisations/write-organisation';
import { organisationEditSchema } from '@/lib/domain/entry/organisation-edit';
import { publishSample, sampleEditor, samplePublication } from '../samples/publish-sample';
import { expectNoViolationsAnywhere } from './axe';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { signInAs, withDatabase } from './sign-in-as';

// What an organisation, a question or a source is called changes on public pages, so that this has a server of its own.

test.describe.configure({ mode: 'serial' });

let site: Site;

test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

/** Opens a page of the back office as a publisher. */
async function open(page: Page, context: BrowserContext, path: string): Promise<void> {
  await signInAs(context, site, 'publisher');
  await page.goto(`${site.origin}/admin/${path}`);
}

/** Says why, where readers see what is changed, and saves. */
async function save(page: Page): Promise<void> {
  const why = page.getByLabel('Why', { exact: true }).first();
  if (await why.isVisible()) await why.fill('The document says so.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

/** Presses a button that asks why. */
async function sayWhy(page: Page, button: string): Promise<void> {
  await page.getByLabel('Why', { exact: true }).last().fill('The document says so.');
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Whether the answer at an address holds a text. */
async function holds(page: Page, path: string, text: string): Promise<boolean> {
  return (await (await page.request.get(site.origin + path)).text()).includes(text);
}

test('a renamed organisation has its new name on public pages in the next request', async ({
  page,
  context,
}) => {
  const wave = '/waves/sancrox-2025-05';
  await page.request.get(site.origin + wave);
  await open(page, context, 'organisations?q=sancrox');
  await page.getByRole('link', { name: 'Sancrox Political Advisory' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Sancrox');
  await page.getByLabel('Country').fill('mongolia');
  await page.getByLabel('Address').fill('sancrox');
  await save(page);
  await expect(page.getByText('Write a country as two capital letters')).toBeVisible();
  await expect(page.getByText('Write a whole address')).toBeVisible();
  await expect(page.getByLabel('Country')).toBeFocused();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Sancrox');
  await page.getByLabel('Country').fill('MN');
  await page.getByLabel('Address').fill('https://example.org');
  await save(page);
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await expect(page.getByLabel('Other names')).toHaveValue('Sancrox Political Advisory');
  expect(await holds(page, wave, '>Sancrox Political Advisory</a>')).toBe(false);
  expect(await holds(page, wave, '>Sancrox</a>')).toBe(true);
  expect(
    await holds(page, '/pollsters/sancrox-political-advisory', '<h1 class="max-w-[24em]">Sancrox</h1>'),
  ).toBe(true);
});

test('a name of another organisation is refused, and said whose it is', async ({ page, context }) => {
  await open(page, context, 'organisations/new');
  await page.getByLabel('Name', { exact: true }).fill('Sancrox Political Advisory');
  await page.getByRole('button', { name: 'Create' }).click();
  const refusal = /Sancrox Political Advisory is a name of Sancrox already/;
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toHaveAccessibleDescription(refusal);
  await expect(name).toHaveValue('Sancrox Political Advisory');
  await expect(name).toBeFocused();
  await name.fill('Steppe Research');
  await page.getByLabel('Other names').fill('Steppe\nSancrox Political Advisory');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByLabel('Other names')).toBeFocused();
  await expect(page.getByLabel('Other names')).toHaveAccessibleDescription(refusal);
  await expect(page.getByLabel('Other names')).toHaveValue('Steppe\nSancrox Political Advisory');
  await expect(name).toHaveAccessibleDescription('');
});

test('what somebody else saved meanwhile is laid beside what is typed', async ({ page, context }) => {
  await open(page, context, 'organisations/gallup');
  await page.getByRole('textbox', { name: 'Other names' }).fill('Gallup Inc.');
  await page.getByRole('textbox', { name: 'Country' }).fill('MN');
  const edit = organisationEditSchema.parse({
    version: 1,
    name: 'Gallup',
    aliases: 'Gallup World Poll',
    country: 'US',
  });
  await withDatabase(site, (db) =>
    updateOrganisation(db, { editor: sampleEditor, publication: samplePublication, slug: 'gallup', edit }),
  );
  await save(page);
  const conflict = page.getByRole('region', { name: 'Saved by somebody else meanwhile' });
  await expect(conflict.getByRole('row', { name: 'Other names' })).toContainText('Gallup World Poll');
  await expect(page.getByRole('textbox', { name: 'Other names' })).toHaveValue('Gallup Inc.');
  await conflict.getByRole('button', { name: 'Take what stands: Country' }).click();
  await expect(page.getByRole('textbox', { name: 'Country' })).toHaveValue('US');
  await save(page);
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await expect(page.getByRole('textbox', { name: 'Country' })).toHaveValue('US');
  await expect(page.getByRole('textbox', { name: 'Other names' })).toHaveValue('Gallup Inc.');
});

test('what is typed outlives the session', async ({ page, context }) => {
  await open(page, context, 'organisations/gallup');
  await page.getByLabel('Other names').fill('Gallup World Poll');
  await context.clearCookies();
  await save(page);
  await expect(page.getByText('You are not signed in any more.')).toBeVisible();
  await expect(page.getByLabel('Other names')).toHaveValue('Gallup World Poll');
  await signInAs(context, site, 'publisher');
  await save(page);
  await expect(page.getByRole('status')).toHaveText('Saved.');
});

test('two organisations are merged as was shown before, and that is taken back', async ({
  page,
  context,
}) => {
  await open(page, context, 'organisations/konrad-adenauer-stiftung');
  await page.getByLabel('The other organisation').fill('Sant Maral Foundation');
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Konrad-Adenauer-Stiftung into Sant Maral Foundation',
  );
  await expect(page.getByRole('link', { name: 'Politbarometer 2019' })).toBeVisible();
  await sayWhy(page, 'Merge');
  await expect(
    page.getByText('Konrad-Adenauer-Stiftung has been merged into Sant Maral Foundation.'),
  ).toBeVisible();
  expect(await holds(page, '/sources/politbarometer-2019', 'Konrad-Adenauer-Stiftung')).toBe(false);
  for (const time of ['first', 'second']) {
    const { statusCode, headersDistinct } = await answerTo(
      `${site.origin}/pollsters/konrad-adenauer-stiftung`,
    );
    expect(statusCode, time).toBe(308);
    expect(headersDistinct.location, time).toEqual(['/pollsters/sant-maral-foundation']);
  }
  await sayWhy(page, 'Undo the merge');
  await expect(page.getByRole('status')).toHaveText('The merge is undone.');
  expect(await holds(page, '/sources/politbarometer-2019', 'Konrad-Adenauer-Stiftung')).toBe(true);
});

test('what an organisation cannot be merged into is said at the field', async ({ page, context }) => {
  await open(page, context, 'organisations/demoscope');
  const other = page.getByLabel('The other organisation');
  for (const [name, refusal] of [
    ['DEMOSCOPE', /itself/],
    ['Nobody of the kind', /Nobody of the kind/],
  ] as const) {
    await other.fill(name);
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await expect(other).toHaveAccessibleDescription(refusal);
    await expect(other).toHaveValue(name);
    await expect(other).toBeFocused();
  }
});

test('organisations of one wave are not merged, and the waves are named', async ({ page, context }) => {
  await open(page, context, 'organisations/paperlab/merge?into=DEMOSCOPE');
  await expect(page.getByText('They cannot be merged yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Merge' })).toBeHidden();
});

test('an option is renamed and moved with its values, and another is added', async ({ page, context }) => {
  await page.request.get(`${site.origin}/questions/would-vote/results.csv`);
  await open(page, context, 'questions/would-vote');
  await page.getByLabel('Label').first().fill('Would take part');
  await page.getByRole('button', { name: 'Add an option' }).click();
  await page.getByLabel('Label').last().fill('Would take part');
  await save(page);
  await expect(page.getByText('Another option has this label.')).toBeVisible();
  await expect(page.getByLabel('Label').last()).toBeFocused();
  await page.getByLabel('Label').last().fill('Perhaps');
  await page.getByLabel('In other languages').last().fill('mn: Магадгүй');
  await page.getByRole('button', { name: 'Up: Perhaps' }).click();
  await save(page);
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await expect(page.getByLabel('Label')).toHaveCount(5);
  await expect(page.getByLabel('Label').nth(3)).toHaveValue('Perhaps');
  await expect(page.getByLabel('Finding')).toHaveValue(/\{Would take part\}/);
  expect(await holds(page, '/questions/would-vote/results.csv', ',Would take part,substantive,79.9,')).toBe(
    true,
  );
});

test('rows are added and saved without scripts, too', async ({ withoutScripts: page }) => {
  await open(page, page.context(), 'questions/would-vote');
  await page.getByLabel('Title', { exact: true }).fill('Would vote');
  await page.getByRole('button', { name: 'Remove: Perhaps' }).click();
  await expect(page.getByLabel('Label')).toHaveCount(4);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Would vote');
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Would vote');
});

test('a source says why it lacks what it lacks', async ({ page, context }) => {
  await open(page, context, 'sources/politbarometer-2019');
  await page.getByLabel('Author', { exact: true }).fill('Ina Mayer');
  await page.getByLabel('Where it is blank: Published').selectOption('not_stated');
  await page.getByLabel('Cites').fill('politbarometer-2019');
  await save(page);
  const cites = page.getByLabel('Cites');
  await expect(cites).toHaveAccessibleDescription(/a chain of sources cannot come round/);
  await expect(cites).toBeFocused();
  await cites.fill('');
  await save(page);
  await expect(page.getByRole('status')).toHaveText('Saved.');
  expect(await holds(page, '/sources/politbarometer-2019', 'Ina Mayer')).toBe(true);
});

test('a claim is tied to a figure, changed and removed', async ({ page, context }) => {
  await open(page, context, 'claims');
  await page.getByRole('link', { name: 'New claim' }).click();
  await page.getByRole('link', { name: 'Poll of 2024' }).click();
  await page.getByRole('link', { name: /^Russia.*69%/ }).click();
  await page.getByLabel('Sentence').fill('69% of Mongolians think so.');
  await page.getByLabel('Source', { exact: true }).fill('mongolia-advanced-from-the-forefront');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('status')).toHaveText('Created.');
  await page.getByLabel('Page or paragraph').fill('p. 3');
  await save(page);
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await sayWhy(page, 'Remove');
  await expect(page.getByRole('status')).toHaveText('Removed.');
  await expect(page.getByRole('link', { name: '69% of Mongolians think so.' })).toHaveCount(0);
});

test('what somebody else chose for a claim meanwhile is taken over, and a removed one is put back', async ({
  page,
  context,
}) => {
  const source = 'mongolia-advanced-from-the-forefront';
  const content = { source, sentence: 'Most of them.', verbatim: true, locator: null, estimate: 1 };
  const by = { editor: sampleEditor, publication: samplePublication };
  const { slug } = await withDatabase(site, (db) => createClaim(db, { ...by, content }));
  await open(page, context, `claims/${slug}`);
  await page.getByLabel('Page or paragraph').fill('p. 3');
  const edit = { ...content, version: 1, sentence: 'Some of them.', estimate: 2 };
  await withDatabase(site, (db) => updateClaim(db, { ...by, slug, edit }));
  await save(page);
  await expect(page.getByRole('status')).toHaveText('Saved.');
  const claim = await withDatabase(site, (db) => getClaim(db, slug));
  expect(claim?.content).toEqual({ ...content, sentence: 'Some of them.', locator: 'p. 3', estimate: 2 });
  await sayWhy(page, 'Remove');
  await expect(page.getByRole('status')).toHaveText('Removed.');

  await page.goto(`${site.origin}/admin/log?kind=claim&action=delete`);
  await page.getByRole('table').getByRole('link').first().click();
  await sayWhy(page, 'Put it back');
  await expect(page).toHaveURL(`${site.origin}/admin/claims/${slug}?done=restored`);
  await expect(page.getByLabel('Page or paragraph')).toHaveValue('p. 3');
});

test('an editor proposes, readers see nothing of it, and a publisher sends it back or makes it public', async ({
  page,
  context,
  withoutScripts,
}) => {
  const path = '/questions/would-vote/results.csv';
  const before = await (await page.request.get(site.origin + path)).text();
  await signInAs(context, site, 'editor');
  await page.goto(`${site.origin}/admin/questions/would-vote`);
  await expect(page.getByText('Readers see this, with why, once a publisher')).toBeVisible();
  await page.getByLabel('Label').first().fill('Would go to vote');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByLabel('Why', { exact: true })).toHaveAccessibleDescription(/Say why/);
  await page.getByLabel('Why', { exact: true }).fill('The report says “go to vote”.');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByRole('status')).toContainText('Proposed.');
  const change = page.getByRole('row', { name: /: Label/ });
  await expect(change).toContainText('Would go to vote');
  await expect(page.getByRole('button', { name: 'Make it public' })).toHaveCount(0);
  expect(await (await page.request.get(site.origin + path)).text()).toBe(before);

  const publisher = withoutScripts;
  await signInAs(publisher.context(), site, 'publisher');
  await publisher.goto(`${site.origin}/admin`);
  const proposals = publisher.getByRole('region', { name: 'Proposed changes' });
  await proposals.getByRole('link').first().click();
  await publisher.getByText('Return it').first().click();
  await publisher.getByLabel('What is to be mended').fill('Capital V, please.');
  await publisher.getByRole('button', { name: 'Return it' }).click();
  await expect(proposals.getByText('Capital V, please.')).toBeVisible();

  await page.getByRole('link', { name: 'Change it' }).click();
  await expect(page.getByText('Sent back: Capital V, please.')).toBeVisible();
  await expect(page.getByLabel('Label').first()).toHaveValue('Would go to vote');
  await page.getByLabel('Label').first().fill('Would go to Vote');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByRole('status')).toContainText('Proposed.');

  await proposals.getByRole('link').first().click();
  await publisher.getByRole('button', { name: 'Make it public' }).click();
  await expect(publisher.getByRole('status')).toHaveText('Saved.');
  expect(await holds(page, path, ',Would go to Vote,substantive,79.9,')).toBe(true);
  expect(await holds(page, '/corrections', 'The report says “go to vote”.')).toBe(true);
  expect(await holds(page, '/questions/would-vote/feed.xml', 'go to vote')).toBe(true);
});

test('the log is narrowed, opens, and puts back', async ({ page, context }) => {
  await open(page, context, 'log');
  await page.getByLabel('Kind of thing').selectOption('source');
  await page.getByRole('button', { name: 'Narrow' }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('row', { name: 'author.value' })).toContainText('Ina Mayer');
  await sayWhy(page, 'Put it back as it was before this');
  await expect(page.getByRole('status')).toHaveText('Put back.');
  await expect(page.getByLabel('Author', { exact: true })).toHaveValue('');
  expect(await holds(page, '/sources/politbarometer-2019', 'Ina Mayer')).toBe(false);
});

test('a publisher is found by another name, or is new and said to be', async ({
  page,
  context,
  withoutScripts,
}) => {
  await open(page, context, 'sources/politbarometer-2019');
  const publisher = page.getByLabel('Publisher', { exact: true });
  await publisher.fill('sancrox pol');
  await page.getByRole('option', { name: 'Sancrox Sancrox Political Advisory' }).click();
  await expect(publisher).toHaveValue('Sancrox');
  await expect(page.getByText('Sancrox: known')).toBeVisible();
  await publisher.fill('Steppe Herald');
  await publisher.press('Tab');
  await expect(page.getByText('Steppe Herald: new, will be created')).toBeVisible();
  await save(page);
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await expect(publisher).toHaveValue('Steppe Herald');
  expect(await holds(page, '/sources/politbarometer-2019', 'Steppe Herald')).toBe(true);
  await page.goto(`${site.origin}/admin/organisations/steppe-herald`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Steppe Herald');

  await open(withoutScripts, withoutScripts.context(), 'sources/mongolia-advanced-from-the-forefront');
  await withoutScripts.getByLabel('Publisher', { exact: true }).fill('Steppe Post');
  await withoutScripts.getByLabel('Cites').fill('nothing-of-the-kind');
  await save(withoutScripts);
  await expect(withoutScripts.getByText('There is no source at nothing-of-the-kind.')).toBeVisible();
  await expect(withoutScripts.getByLabel('Publisher', { exact: true })).toHaveValue('Steppe Post');
  await withoutScripts.getByLabel('Cites').fill('');
  await save(withoutScripts);
  await expect(withoutScripts.getByRole('status')).toHaveText('Saved.');
  await expect(withoutScripts.getByLabel('Publisher', { exact: true })).toHaveValue('Steppe Post');
});

test('the integrity page leads to what mends', async ({ page, context }) => {
  await withDatabase(site, (db) =>
    publishSample(db, {
      question: 'steppe-partner',
      pollster: 'Steppe Polls',
      fieldwork_start: '2024-05-09',
      fieldwork_end: '2024-05-09',
      source_published: '2024-05-01',
    }),
  );
  await open(page, context, 'health?check=dates');
  await page.getByRole('link', { name: 'Mongolia advanced', exact: true }).click();
  await expect(page.getByLabel('Published', { exact: true })).toHaveValue('2024-05-01');
});

test('no page of housekeeping breaks a rule of WCAG 2.2 AA, light or dark, large or small', async ({
  page,
  context,
}) => {
  await signInAs(context, site, 'publisher');
  for (const path of [
    'organisations',
    'organisations/new',
    'organisations/demoscope',
    'organisations/demoscope/merge?into=Gallup',
    'questions',
    'questions/party-vote',
    'sources',
    'sources/politbarometer-2019',
    'claims',
    'claims/new',
    'claims/new?wave=mongolia-2024',
    'health',
    'log',
    'log/1',
  ]) {
    await page.goto(`${site.origin}/admin/${path}`);
    await expectNoViolationsAnywhere(page, path);
  }
});

/** The answer at an address as it came over the wire, each header as often as it was sent. */
async function answerTo(address: string): Promise<IncomingMessage> {
  const [answer] = await once(get(address), 'response');
  answer.resume();
  return answer;
}
