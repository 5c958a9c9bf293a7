import type { Page } from '@playwright/test';
import { getDraft } from '@/lib/data/drafts/drafts';
import { discardDraft } from '@/lib/data/drafts/write-drafts';
import { getWave } from '@/lib/data/waves/waves';
import { toNextEntry } from '@/lib/domain/entry/next-entry';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import { editorSchema } from '@/lib/domain/people/editor';
import { expectNoViolationsAnywhere } from './axe';
import { expect, test } from './fixtures';
import { sharedSite, signInAs, withDatabase } from './sign-in-as';

// The next wave begins from the last one of a pollster or a question, which is found by a name.

const label = 'The next wave after the last one of a pollster or a question';

test('the next wave of a pollster is begun by a part of its name and two keys', async ({ page }) => {
  await signInAs(page.context(), sharedSite, 'editor');
  await page.goto('/admin?after=gallup');
  await expectNoViolationsAnywhere(page, 'the desk with what was found');
  const search = page.getByRole('combobox', { name: label });
  await search.clear();
  await search.pressSequentially('demosc');
  await expect(page.getByRole('option', { name: /^DEMOSCOPE / })).toBeVisible();
  await search.press('ArrowDown');
  await search.press('Enter');
  await expectNextOf(page, 'demoscope-2025-02');
});

test('an offer that keys have gone to is in sight, and what is typed stays', async ({ page }) => {
  await signInAs(page.context(), sharedSite, 'editor');
  await page.goto('/admin');
  const search = page.getByRole('combobox', { name: label });
  await search.pressSequentially('a');
  await expect(page.getByRole('option').nth(7)).toBeAttached();
  for (let index = 0; index < 8; index++) await search.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toBeInViewport({ ratio: 1 });
  await search.press('Home');
  await page.keyboard.type('g');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('option').first().hover();
  await search.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(search).toHaveValue('ga');
  await search.press('Enter'); // nothing was chosen: the page looks for it
  await expect(page).toHaveURL(/[?]after=ga$/);
});

test('the next wave that asks a question is begun without scripts', async ({ withoutScripts: page }) => {
  await signInAs(page.context(), sharedSite, 'editor');
  await page.goto('/admin');
  await page.getByLabel(label).fill('nothing of the kind');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByText('No pollster or question with a published wave is called')).toBeVisible();
  await page.getByLabel(label).fill('gallup');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByLabel(label)).toHaveValue('gallup');
  await page
    .getByRole('button', { name: /^New wave like this: / })
    .first()
    .click();
  await expectNextOf(page, 'gallup-rating-world-leaders-2021');
});

/** The page shows a draft with what stays the same of a wave: its questions in their words, and no value, number or date. */
async function expectNextOf(page: Page, slug: string): Promise<void> {
  await expect(page).toHaveURL(/\/admin\/drafts\/[^/]+$/);
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { entry, expected } = await withDatabase(sharedSite, async (db) => {
    const wave = await getWave(db, slug);
    const draft = await getDraft(db, key);
    if (!wave || !draft) throw new Error(`${slug} or its draft is not there`);
    const editor = editorSchema.parse(draft.authors[0]);
    await discardDraft(db, { editor, key });
    return { entry: draft.entry, expected: toNextEntry(wave) };
  });
  expect(wordings(entry)).toEqual(wordings(expected));
  expect(entry.attributes.pollsters.text).toBe(expected.attributes.pollsters.text);
  expect(entry.attributes.fieldworkStart.text + entry.attributes.sampleSize.text).toBe('');
  for (const { cells, columns } of entry.items) {
    expect(cells).toEqual({});
    expect(columns.map(({ n }) => n.text).join('')).toBe('');
  }
}

function wordings({ items }: WaveEntry): (readonly [question: string, wording: string])[] {
  return items.map(({ question, wording }) => [question.slug, wording.text]);
}
