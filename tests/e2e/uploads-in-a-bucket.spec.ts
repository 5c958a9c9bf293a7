import type { Page } from '@playwright/test';
import { type BucketServer, serveBucket } from '../site/bucket-server';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { signInAs } from './sign-in-as';

// A site whose files to import lie in a bucket, and what an editor sees while that cannot be reached.

let server: BucketServer;
let site: Site;

test.beforeAll(async () => {
  server = await serveBucket();
  const { endpoint = '', accessKeyId, secretAccessKey } = server.bucket;
  site = await startSite({
    UPLOADS_URL: 's3://polls/uploads',
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  });
});

test.afterAll(async () => {
  await Promise.all([site.stop(), server.stop()]);
});

async function send(page: Page): Promise<void> {
  const buffer = Buffer.from('Pollster;Start;End;n;Moderates\nSifo;03.05.2024;05.05.2024;1204;21,4\n');
  await page
    .getByLabel('Drop a file here')
    .setInputFiles({ name: 'polls.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read the file' }).click();
}

const alert = (page: Page) => page.getByRole('main').getByRole('alert').first();

test('a file lies in the bucket, and while that is away each page says so and loses nothing', async ({
  page,
}) => {
  await signInAs(page.context(), site, 'editor');
  await page.goto(`${site.origin}/admin/import`);
  await send(page);
  await page.waitForURL(/\/admin\/import\/[\w-]{22}/);
  const columns = page.url();
  await page.getByLabel('Who was asked').fill('Adults of Sweden');

  await server.pause();
  await page.getByRole('button', { name: 'Preview the import' }).click();
  await expect(alert(page)).toContainText('does not answer at the moment (UPLOADS_URL, S3_ENDPOINT)');
  await expect(page.getByLabel('Who was asked')).toHaveValue('Adults of Sweden');
  await page.goto(columns);
  await expect(page).toHaveURL(/\/admin\/import\?problem=uploads_unreachable$/);
  await expect(alert(page)).toContainText('does not answer at the moment');
  await send(page);
  await expect(page).toHaveURL(/problem=uploads_unreachable/);
  await expect(alert(page)).toContainText('send this again then');
  expect(site.log()).toContain('does not answer (ECONNREFUSED). Start that server, or set S3_ENDPOINT');
  expect(site.log()).not.toContain('AWS4-HMAC');

  await server.resume();
  await page.goto(`${site.origin}/admin/import`);
  await page.getByRole('link', { name: 'polls.csv' }).click();
  await expect(page).toHaveURL(columns);
});
