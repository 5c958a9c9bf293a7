import { type Database, openDatabase } from '@/lib/data/db';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { signInAs } from './sign-in-as';

// What a reader and whoever keeps the site see when the database fails under it.

let site: Site;
let register: Database;

test.beforeAll(async () => {
  site = await startSite();
  register = await openDatabase(site.databaseUrl);
});

test.afterAll(async () => {
  await register.$disconnect();
  await site.stop();
});

test('a page that fails says so with the number under which the server logged it, and comes back', async ({
  page,
  watch,
}) => {
  // The document's own status, and React's word for an error of the server (react.dev/errors/441).
  watch.expectComplaint(/500.*economy-direction|React error #441/);
  await register.$executeRawUnsafe('ALTER TABLE "Estimate" RENAME TO "Lost"');
  const response = await page.goto(`${site.origin}/questions/economy-direction`);
  expect(response?.status()).toBe(500);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong here');
  const [shown = ''] = await page.getByText(/^Error \S+$/).allInnerTexts();
  const number = shown.replace('Error ', '');
  expect(number).not.toBe('');
  expect(site.log()).toContain(number);
  await expect(page.getByRole('main')).not.toContainText(/SQLITE|prisma|no such table/i);
  const table = await page.request.get(`${site.origin}/questions/economy-direction/results.csv`);
  expect(table.status()).toBe(500);

  await register.$executeRawUnsafe('ALTER TABLE "Lost" RENAME TO "Estimate"');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('saw the economy getting worse');
});

test('the health check says whether the database can be read', async ({ request }) => {
  const health = `${site.origin}/api/health`;
  expect(await (await request.get(health)).json()).toEqual({ status: 'ok' });
  await register.$executeRawUnsafe('ALTER TABLE "Change" RENAME TO "Lost"');
  const failing = await request.get(health);
  expect(failing.status()).toBe(503);
  expect(await failing.json()).toEqual({ status: 'unavailable' });
  await register.$executeRawUnsafe('ALTER TABLE "Lost" RENAME TO "Change"');
  expect((await request.get(health)).status()).toBe(200);
});

test('without scripts, a form that the store does not take comes back with what was typed', async ({
  withoutScripts: page,
}) => {
  await signInAs(page.context(), site, 'editor');
  await page.goto(`${site.origin}/admin/organisations/new`);
  await page.getByLabel('Name', { exact: true }).fill('Typed in vain');
  await register.$transaction(
    async (transaction) => {
      await transaction.$executeRawUnsafe('UPDATE "Change" SET "id" = "id" WHERE 0');
      await page.getByRole('button', { name: 'Create' }).click();
      await expect(page.getByRole('alert')).toContainText('is being written by somebody else');
    },
    { timeout: 60_000 },
  );
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Typed in vain');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('status')).toHaveText('Created.');
});
