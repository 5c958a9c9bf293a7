import type { Page } from '@playwright/test';
import { samplePassword } from '../samples/sample-people';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { signInAs } from './sign-in-as';

let site: Site;

test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

test('after ten wrong passwords the right one has to wait, and so has every other from there', async ({
  page,
  context,
}) => {
  const { email } = await signInAs(context, site, 'editor');
  await context.clearCookies();
  await page.goto(`${site.origin}/admin/sign-in`);
  const alert = page.getByRole('main').getByRole('alert');
  // Some of them at first succeed: only failures count.
  await typePassword(page, email, samplePassword);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${site.origin}/admin/sign-in`);
  for (let count = 1; count <= 10; count += 1) {
    // What a client says of itself does not hide where it is.
    await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `203.0.113.${count}` });
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await typePassword(page, email, `wrong ${count}`);
    await answered;
    await expect(alert).toHaveText('This address and password do not open an account here.');
  }
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.99' });
  const tooMany = 'Too many tries. Try again in 15 minutes.';
  await typePassword(page, email, samplePassword);
  await expect(alert).toHaveText(tooMany);
  await typePassword(page, 'nobody@example.org', samplePassword);
  await expect(alert).toHaveText(tooMany);
});

async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
