import type { Page } from '@playwright/test';
import { openCorrection } from '@/lib/data/drafts/write-drafts';
import { editorSchema } from '@/lib/domain/people/editor';
import { arrangePerson } from '../samples/sample-people';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { signInAs, withDatabase } from './sign-in-as';

// The office in the hand: everything is within the width of the screen, however long the names.

test.describe.configure({ mode: 'serial' });

const name = 'Sarangerel Ganbold-Tsetsegmaa';

let site: Site;

test.beforeAll(async () => {
  site = await startSite();
  await withDatabase(site, (db) => arrangePerson(db, { role: 'admin', name, email: 'admin@example.org' }));
});
test.afterAll(() => site.stop());

test('no list of the office scrolls sideways', async ({ page, context }) => {
  await signInAs(context, site, 'admin');
  for (const path of [
    '',
    '/waves',
    '/import',
    '/organisations',
    '/questions',
    '/sources',
    '/claims',
    '/health',
    '/log',
    '/people',
    '/account',
  ]) {
    await page.goto(`${site.origin}/admin${path}`);
    await expectRoom(page);
  }
});

test('a row says in words what its columns are called', async ({ page, context }) => {
  await signInAs(context, site, 'admin');
  await page.goto(`${site.origin}/admin/waves`);
  const fieldwork = page
    .getByRole('row', { name: /Sancrox, 28-30 May 2025/ })
    .getByText('28–30 May 2025', { exact: true });
  await expect(fieldwork).toHaveCSS('display', 'block');
  await expect(fieldwork).toHaveAttribute('data-head', 'Fieldwork');
});

test('the switch of the theme stays in the first row', async ({ page, context }) => {
  await signInAs(context, site, 'admin');
  await page.goto(`${site.origin}/admin`);
  const header = page.getByRole('banner');
  const [home, theme, signOut] = await Promise.all(
    [
      header.getByRole('link', { name: 'Barometer' }),
      header.getByRole('button', { name: /dark/i }),
      header.getByRole('button', { name: 'Sign out' }),
    ].map((part) => part.boundingBox()),
  );
  expect(theme?.y).toBeLessThan((home?.y ?? 0) + (home?.height ?? 0));
  expect(theme?.x).toBeGreaterThan(300);
  expect(signOut?.y).toBeGreaterThan(theme?.y ?? 0);
});

test('a grid of one column has the room it needs', async ({ page, context }) => {
  const { id } = await signInAs(context, site, 'admin');
  const editor = editorSchema.parse({ id, name });
  const { key } = await withDatabase(site, (db) => openCorrection(db, { editor, wave: 'sancrox-2025-05' }));
  await page.goto(`${site.origin}/admin/drafts/${key}`);
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeEnabled();
  await page.getByRole('button', { name: 'Publish the correction' }).scrollIntoViewIfNeeded();
  for (const item of await page.locator('.entry-item').all()) await item.scrollIntoViewIfNeeded();
  await expectRoom(page);
});

async function expectRoom(page: Page): Promise<void> {
  for (const part of [page.locator('html'), ...(await page.locator('.scroll').all())]) {
    const { content, room } = await part.evaluate(({ scrollWidth, clientWidth }) => ({
      content: scrollWidth,
      room: clientWidth,
    }));
    expect(content, `${page.url()}: ${await part.getAttribute('aria-label')}`).toBeLessThanOrEqual(room);
  }
}
