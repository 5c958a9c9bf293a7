import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { sendToReview } from '../../lib/data/drafts/review-draft';
import { createDraft } from '../../lib/data/drafts/write-drafts';
import { toEntry } from '../../lib/domain/entry/to-entry';
import type { WaveEntry } from '../../lib/domain/entry/wave-entry';
import { editorSchema } from '../../lib/domain/people/editor';
import { startMeasuredSite } from '../bench/measured-site';
import { signInAs, withDatabase } from '../e2e/sign-in-as';
import { seedRegister } from '../samples/seed-register';
import { chromiumOptions } from '../site/chromium';
import { findFreePort } from '../site/free-port';
import { takeImport } from './import-pictures';

// Takes the pictures of docs/editing.md and docs/importing.md: of the production build, over the seed, at a desktop's and a phone's width.

const folder = 'docs/pictures';
const slug = 'sancrox-2025-05';
const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 780 };

const site = await startMeasuredSite(await findFreePort());
const browser = await chromium.launch(chromiumOptions());
try {
  await takeAll();
} finally {
  await browser.close();
  await site.stop();
}

async function takeAll(): Promise<void> {
  const entry = typedAnew();
  const editing = await open(desktop, 'editor');
  const author = await signInAs(editing.context(), site, 'editor');
  const editor = editorSchema.parse({ id: author.id, name: author.name });
  const { key } = await withDatabase(site, (db) => createDraft(db, { editor, entry }));

  await editing.goto(`${site.origin}/admin/drafts/${key}`);
  await editing.locator('[id="title"]').and(editing.locator(':enabled')).waitFor();
  await take(editing, 'attributes');
  await bringUp(editing, '[id="items.i1-head"]');
  await take(editing, 'grid');
  const small = await open(phone, 'editor');
  await small.goto(`${site.origin}/admin/drafts/${key}`);
  await small.locator('[id="title"]').and(small.locator(':enabled')).waitFor();
  await bringUp(small, '[id="items.i1.cells"]');
  await take(small, 'grid-phone');

  await withDatabase(site, (db) => sendToReview(db, { editor, key, version: 1 }));
  const publishing = await open(desktop, 'publisher');
  await publishing.goto(`${site.origin}/admin/drafts/${key}/review`);
  await publishing.waitForLoadState('networkidle'); // a tick is saved once the scripts run
  await publishing.getByRole('checkbox').first().check();
  await publishing.waitForLoadState('networkidle');
  await publishing.reload();
  await bringUp(publishing, 'h2:has-text("How MPs should vote")');
  await take(publishing, 'review');

  await publishing.goto(`${site.origin}/admin/waves/${slug}`);
  await publishing.getByRole('button', { name: 'Correct', exact: true }).click();
  const why = publishing.getByRole('textbox', { name: 'Why' });
  await why.and(publishing.locator(':enabled')).waitFor();
  await why.fill('The press release was misread: 54, not 53.');
  await publishing.getByRole('textbox', { name: 'Support the Prime Minister, % of all' }).fill('54');
  await publishing.evaluate(() => window.scrollTo(0, 0));
  await take(publishing, 'correction');
  await publishing.getByRole('button', { name: 'Publish' }).first().click();
  await publishing.waitForURL(`${site.origin}/admin/waves/${slug}`);
  await publishing.goto(`${site.origin}/corrections`);
  await take(publishing, 'corrections');
  await takeImport(await open(desktop, 'publisher'), site.origin, take);
}

async function open(viewport: typeof desktop, role: 'editor' | 'publisher'): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'UTC' });
  await signInAs(context, site, role);
  return context.newPage();
}

async function bringUp(page: Page, selector: string): Promise<void> {
  const first = page.locator(selector).first();
  await first.evaluate((element) => {
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 90);
  });
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await page.waitForTimeout(600); // what is saved and drawn a moment after typing
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
}

/** A wave of the seed, as if nobody had entered it yet. */
function typedAnew(): WaveEntry {
  const wave = seedRegister.waves.find((one) => one.slug === slug);
  if (!wave) throw new Error(`the seed has no wave ${slug}`);
  return { ...toEntry(wave), slug: `${slug}-again` };
}
