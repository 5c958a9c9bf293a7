import type { Page } from '@playwright/test';
import type { Item } from '@/lib/domain/record/wave';
import { seedRegister } from '../samples/seed-register';
import { expectNoViolations } from './axe';
import { expect, test } from './fixtures';
import { notStated, tabTo, typeInto } from './keyboard';
import { type Site, startSite } from './own-site';
import { signInAs, withDatabase } from './sign-in-as';

// A wave from a press release to the public pages and its first correction, by keyboard alone.

const slug = 'sancrox-2025-05';
/** Typed as if the register did not know it: its name in addresses is made of its title then. */
const typedAnew = { slug: 'president-single-term', madeSlug: 'presidential-terms' };

test.describe.configure({ mode: 'serial' });

let site: Site;
/** The wave's table as the seed had it. */
let table: string;

const wave = seedRegister.waves.find((one) => one.slug === slug);
const source = wave?.items[0]?.references[0]?.source;

test.beforeAll(async ({ request }) => {
  site = await startSite();
  table = await (await request.get(`${site.origin}/waves/${slug}/results.csv`)).text();
  await withDatabase(site, async (db) => {
    await db.wave.delete({ where: { slug }, select: { id: true } });
    await db.question.delete({ where: { slug: typedAnew.slug }, select: { id: true } });
    await db.source.delete({ where: { slug: source?.slug ?? '' }, select: { id: true } });
  });
});

test.afterAll(() => site.stop());

test('an editor types it from an empty form and sends it to review', async ({ page, context }) => {
  await signInAs(context, site, 'editor');
  await page.goto(`${site.origin}/admin`);
  await tabTo(page, 'New wave');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/drafts\/\w+$/);
  await expect(page.getByRole('textbox', { name: 'Title', exact: true }).first()).toBeEnabled();

  await typeInto(page, 'Title', 'Sancrox, 28-30 May 2025');
  await typeInto(page, 'Country', 'mn');
  await expect(page.getByText('Mongolia', { exact: true })).toBeVisible();
  await typeInto(page, 'Name in addresses', slug);
  await typeInto(page, 'Pollster', 'sancrox');
  await takeOffer(page, 'Sancrox Political Advisory');
  await notStated(page, 'Sponsor');
  await typeInto(page, 'Fieldwork from', '2025-05-28');
  await typeInto(page, 'Fieldwork to', '2025-05-30');
  await typeInto(page, 'Sample size', '1,140');
  await notStated(page, 'Sampling');
  await typeInto(page, 'Universe', 'Mongolian adults');
  await notStated(page, 'Mode');
  await tabTo(page, /^More of how it was done/);
  await page.keyboard.press('Enter');
  await notStated(page, 'Margin of error');

  await tabTo(page, 'Kind');
  await page.keyboard.type('Press');
  await typeInto(page, 'Title', source?.title ?? '');
  await typeInto(page, 'Publisher', 'PR Newswire');
  await typeInto(page, 'Published', '2025-06-01');
  await typeInto(page, 'Address', valueIn(source?.url));
  await typeInto(page, 'Author', valueIn(source?.author));

  for (const [index, item] of (wave?.items ?? []).entries()) {
    if (index > 0) {
      await tabTo(page, 'Add a question');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('combobox', { name: 'Question', exact: true }).nth(index)).toBeFocused();
    } else await tabTo(page, 'Question');
    await typeItem(page, item);
  }

  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expectNoViolations(page, 'a wave that has been typed');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/review$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sancrox, 28-30 May 2025');
});

/** Types one question with its values, from its field on. */
async function typeItem(page: Page, { question, bases }: Item): Promise<void> {
  const estimates = bases[0]?.estimates ?? [];
  if (question.slug === typedAnew.slug) {
    await page.keyboard.type(question.title);
    await typeInto(page, 'Topic', question.topic);
    await notStated(page, 'Wording');
    for (const [index, { option, value }] of estimates.entries()) {
      await tabTo(page, `Answer ${index + 1}`);
      await page.keyboard.type(option.label);
      await tabTo(page, `${option.label}, % of all`);
      await page.keyboard.type(String(value));
    }
    return;
  }
  // The beginning is enough where the register knows the rest.
  await page.keyboard.type(question.title.slice(0, 16));
  await takeOffer(page, question.title);
  const first = `${estimates[0]?.option.label}, % of all`;
  // An earlier question may be known to the register as well.
  await expect(page.getByRole('textbox', { name: first, exact: true }).last()).toBeVisible();
  await expect(page.getByText(/^Known to the register/).last()).toBeVisible();
  await notStated(page, 'Wording');
  await tabTo(page, first);
  // A column is typed downwards.
  for (const { option, value } of estimates) {
    await expect(
      page.getByRole('textbox', { name: `${option.label}, % of all`, exact: true }).last(),
    ).toBeFocused();
    await page.keyboard.type(String(value));
    if (option !== estimates.at(-1)?.option) await page.keyboard.press('Enter');
  }
}

async function takeOffer(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

function valueIn(stated: { value: string } | { missing: string } | undefined): string {
  return stated && 'value' in stated ? stated.value : '';
}

test('a publisher compares it with its source and publishes it, and readers see it at once', async ({
  page,
  context,
  request,
}) => {
  const unrelated = '/waves/demoscope-2022-11';
  await request.get(site.origin + unrelated);
  const before = await request.get(site.origin + unrelated);
  await request.get(`${site.origin}/questions/confidence-vote-2025`);

  await signInAs(context, site, 'publisher');
  await page.goto(`${site.origin}/admin`);
  await tabTo(page, 'Sancrox, 28-30 May 2025');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/review$/);
  await expectNoViolations(page, 'a review');
  for (const { question } of wave?.items ?? []) {
    const tick = page.getByRole('checkbox', { name: new RegExp(`${question.title}$`) });
    await tabTo(page, new RegExp(`^Checked against the source: ${question.title}$`));
    await page.keyboard.press('Space');
    await expect(tick).toBeChecked();
    await expect(tick).toBeEnabled();
  }
  await page.reload();
  await tabTo(page, 'Publish');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.origin}/admin/waves/${slug}`);

  const shown = await request.get(`${site.origin}/waves/${slug}`);
  expect(shown.status()).toBe(200);
  const question = await request.get(`${site.origin}/questions/confidence-vote-2025`);
  expect(await question.text()).toContain('Support the Prime Minister');
  const exported = await (await request.get(`${site.origin}/waves/${slug}/results.csv`)).text();
  expect(exported).toBe(table.replaceAll(typedAnew.slug, typedAnew.madeSlug));
  const after = await request.get(site.origin + unrelated);
  expect(after.headers().etag).toBe(before.headers().etag);
});

test('a publisher corrects a value with a reason, and the correction is public', async ({
  page,
  context,
  request,
}) => {
  const reason = 'The press release was misread: 54, not 53.';
  await signInAs(context, site, 'publisher');
  await page.goto(`${site.origin}/admin/waves/${slug}`);
  await tabTo(page, 'Correct');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/drafts\/\w+$/);
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Why' })).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type(reason);
  await tabTo(page, 'Support the Prime Minister, % of all');
  await page.keyboard.type('54');
  await expect(page.getByText('Support the Prime Minister').first()).toBeVisible();
  await expectNoViolations(page, 'a correction');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(`${site.origin}/admin/waves/${slug}`);

  for (const path of ['/corrections', '/corrections.csv', '/feed.xml', `/waves/${slug}`]) {
    const response = await request.get(site.origin + path);
    expect(await response.text(), path).toContain('The press release was misread');
  }
});
