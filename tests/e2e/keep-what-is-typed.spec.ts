import type { Locator, Page } from '@playwright/test';
import { getDraft } from '@/lib/data/drafts/drafts';
import { createDraft } from '@/lib/data/drafts/write-drafts';
import { blankEntry } from '@/lib/domain/entry/blank-entry';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import { editorSchema } from '@/lib/domain/people/editor';
import { sampleEntry } from '../samples/sample-entry';
import { expectNoViolationsAnywhere } from './axe';
import { expect, test } from './fixtures';
import { sharedSite, signInAs, withDatabase } from './sign-in-as';

// Nothing that somebody typed is lost, whatever happens to the line, the session, the browser or another person.

const saved = /^Saved \d\d:\d\d$/;

async function openDraft(page: Page, entry: WaveEntry = sampleEntry): Promise<string> {
  const { id, name } = await signInAs(page.context(), sharedSite, 'editor');
  const editor = editorSchema.parse({ id, name });
  const { key } = await withDatabase(sharedSite, (db) => createDraft(db, { editor, entry }));
  await page.goto(`/admin/drafts/${key}`);
  await expect(title(page)).toBeEnabled();
  return key;
}

function title(page: Page) {
  return page.locator('[id="title"]');
}

async function storedTitle(key: string): Promise<string | undefined> {
  const draft = await withDatabase(sharedSite, (db) => getDraft(db, key));
  return draft?.entry.title;
}

test('what is typed without a line is kept, and saved once the line is back', async ({
  page,
  context,
  watch,
}) => {
  watch.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const key = await openDraft(page);
  await context.setOffline(true);
  await title(page).fill('Typed in a tunnel');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved: no connection' })).toBeVisible();
  expect(await storedTitle(key)).toBe(sampleEntry.title);
  await context.setOffline(false);
  await expect(page.getByText(saved)).toBeVisible();
  expect(await storedTitle(key)).toBe('Typed in a tunnel');
});

test('what is typed without a line is there when the browser is opened again', async ({
  page,
  context,
  watch,
}) => {
  watch.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const key = await openDraft(page);
  await context.setOffline(true);
  await title(page).fill('Closed too early');
  await expect(page.getByText('Not saved: no connection')).toBeVisible();
  // A page that is being closed may be back on the line for a moment, and save: nobody is signed in then.
  await context.clearCookies();
  await page.close();
  await context.setOffline(false);
  expect(await storedTitle(key)).toBe(sampleEntry.title);
  await signInAs(context, sharedSite, 'editor');
  const again = await context.newPage();
  await again.goto(`/admin/drafts/${key}`);
  await expect(again.getByText('has been put back')).toBeVisible();
  await expect(title(again)).toHaveValue('Closed too early');
  await expect(again.getByText(saved)).toBeVisible();
  expect(await storedTitle(key)).toBe('Closed too early');
});

test('who is signed out meanwhile signs in in another tab, and goes on', async ({ page, context }) => {
  const key = await openDraft(page);
  await context.clearCookies();
  await title(page).fill('Typed by nobody');
  const trouble = page.getByRole('status').filter({ hasText: 'You are signed out' });
  await expect(trouble).toBeVisible();
  await expect(trouble.getByRole('link', { name: 'Sign in in another tab' })).toHaveAttribute(
    'target',
    '_blank',
  );
  expect(await storedTitle(key)).toBe(sampleEntry.title);
  await signInAs(context, sharedSite, 'editor');
  await trouble.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(saved)).toBeVisible();
  expect(await storedTitle(key)).toBe('Typed by nobody');
});

test('two people at one draft: what differs is joined, what clashes is chosen', async ({ page, browser }) => {
  const key = await openDraft(page);
  const other = await (await browser.newContext({ baseURL: sharedSite.origin })).newPage();
  await signInAs(other.context(), sharedSite, 'publisher');
  await other.goto(`/admin/drafts/${key}`);
  await expect(title(other)).toBeEnabled();

  await other.locator('[id="attributes.universe"]').fill('Adults of Mongolia');
  await other.locator('[id="items.i1.cells.o1.c1"]').fill('43');
  await expect(other.getByText(saved)).toBeVisible();
  await page.locator('[id="attributes.mode"]').fill('By telephone');
  await expect(page.getByText('saved this draft meanwhile')).toBeVisible();
  await expect(page.locator('[id="attributes.universe"]')).toHaveValue('Adults of Mongolia');
  await expect(page.getByText(saved)).toBeVisible();

  await other.locator('[id="items.i1.cells.o1.c1"]').fill('44');
  await expect(other.getByRole('heading', { name: 'changed what you changed' })).toHaveCount(0);
  await expect(other.getByText(saved)).toBeVisible();
  await page.locator('[id="items.i1.cells.o1.c1"]').fill('45');
  const panel = page.getByRole('region', { name: /changed what you changed/ });
  await expect(panel).toBeVisible();
  await expectNoViolationsAnywhere(page, 'a conflict');
  const field = panel.getByRole('group', { name: /Russia, % of all/ });
  await expect(field.getByRole('radio', { name: /Yours 45/ })).toBeChecked();
  await field.getByRole('radio', { name: /44/ }).check();
  await panel.getByRole('button', { name: 'Keep these and save' }).click();
  await expect(page.locator('[id="items.i1.cells.o1.c1"]')).toHaveValue('44');
  await expect(page.getByText(saved)).toBeVisible();
  const draft = await withDatabase(sharedSite, (db) => getDraft(db, key));
  expect(draft?.entry.attributes.mode.text).toBe('By telephone');
  expect(draft?.entry.attributes.universe.text).toBe('Adults of Mongolia');
  expect(draft?.entry.items[0]?.cells['o1 c1']).toBe('44');
  await other.context().close();
});

test('a block is pasted as a whole and taken back as a whole', async ({ page }) => {
  await openDraft(page, blankEntry);
  const first = page.getByRole('textbox', { name: 'Answer 1', exact: true });
  await paste(first, '\tAll\tUrban\nYes\t68,9 %\t<0.5\nNo\t30\t*\nDon’t know\t3.1\t4\nOther\t2\t');
  await expect(page.getByRole('textbox', { name: 'Yes, % of all' })).toHaveValue('68,9 %');
  await expect(page.getByRole('textbox', { name: 'Yes, Urban' })).toHaveValue('<0.5');
  await expect(page.getByRole('combobox', { name: 'Kind of Don’t know' })).toHaveValue('dont_know');
  await expect(page.getByRole('textbox', { name: 'Other, % of all' })).toHaveValue('2');
  await expect(page.getByText('104.0')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(first).toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'Answer 4', exact: true })).toHaveCount(0);
});

test('ten thousand answers pasted at once are refused, and what stands there stays', async ({ page }) => {
  await openDraft(page);
  const label = page.locator('[id="items.i1.options.o1.label"]');
  await paste(label, Array.from({ length: 10_000 }, (_, index) => `Party ${index}\t0.01`).join('\n'));
  await expect(
    page.getByRole('alert').filter({ hasText: 'Nothing was pasted: a question has at most 200 answers' }),
  ).toBeVisible();
  await expect(label).toHaveValue('Russia');
  await expect(page.locator('[id="items.i1.cells.o1.c1"]')).toHaveValue('41');
});

/** Pastes a text into a field, as from a spreadsheet or a document. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('what a draft cannot hold is said where it is, and stays', async ({ page }) => {
  const key = await openDraft(page);
  const universe = page.locator('[id="attributes.universe"]');
  await universe.fill('x'.repeat(1_000_000));
  await expect(page.getByText('Not saved: Universe is longer than a draft can hold')).toBeVisible();
  expect((await universe.inputValue()).length).toBe(1_000_000);
  const draft = await withDatabase(sharedSite, (db) => getDraft(db, key));
  expect(draft?.entry.attributes.universe.text).toBe('');
  await universe.fill('Adults');
  await expect(page.getByText(saved)).toBeVisible();
});

test('what is wrong is said at its field, first of all where the focus goes', async ({ page }) => {
  await openDraft(page, blankEntry);
  await page.getByRole('button', { name: 'Send to review' }).click();
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('link', { name: /^Country: / })).toBeVisible();
  await expectNoViolationsAnywhere(page, 'an entry with issues');
});

test('without scripts, what has been entered is shown, and that typing needs them', async ({
  page,
  withoutScripts,
}) => {
  const key = await openDraft(page);
  await signInAs(withoutScripts.context(), sharedSite, 'editor');
  await withoutScripts.goto(`/admin/drafts/${key}`);
  await expect(withoutScripts.getByText('Typing needs scripts')).toBeVisible();
  await expect(withoutScripts.locator('[id="items.i1.cells.o1.c1"]')).toHaveValue('41');
});

for (const [what, path, label] of [
  ['an organisation', 'organisations/sant-maral-foundation', 'Address'],
  ['a question', 'questions/economy-direction', 'Topic'],
] as const) {
  test(`the form of ${what} keeps what was typed where no answer comes, and says what is known`, async ({
    page,
    context,
    watch,
  }) => {
    watch.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch|502/);
    await signInAs(context, sharedSite, 'editor');
    await page.goto(`/admin/${path}`);
    const field = page.getByLabel(label, { exact: true });
    const before = await field.inputValue();
    const save = page.getByRole('button', { name: 'Propose it', exact: true });
    await field.fill('Typed in a tunnel');
    await context.setOffline(true);
    await save.click();
    await expect(page.getByRole('alert').filter({ hasText: 'there is no connection' })).toBeVisible();
    await context.setOffline(false);
    await page.route(`**/admin/${path}`, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>502 Bad Gateway</h1>' })
        : route.continue(),
    );
    await save.click();
    await expect(page.getByRole('alert').filter({ hasText: 'gave no answer' })).toBeVisible();
    await expect(field).toHaveValue('Typed in a tunnel');
    await page.unroute(`**/admin/${path}`);
    await field.fill(before);
    await save.click();
    await expect(page.getByRole('alert').filter({ hasText: 'gave no answer' })).toHaveCount(0);
  });
}

test('a draft that was discarded is put back from the log', async ({ page }) => {
  const key = await openDraft(page);
  await page.getByRole('button', { name: 'Discard this draft' }).click();
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(page).toHaveURL(/\/admin$/);
  await page.goto(`/admin/drafts/${key}`);
  await page.getByRole('link', { name: 'What was done with it' }).click();
  await page.getByRole('row').filter({ hasText: 'discarded' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/drafts/${key}$`));
  await expect(title(page)).toHaveValue(sampleEntry.title);
});
