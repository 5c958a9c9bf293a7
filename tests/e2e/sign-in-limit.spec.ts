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

test('ten wrong passwords lock an account where they were typed, but not where its holder signed in', async ({
  page,
  context,
  otherPage,
}) => {
  const { email } = await signInAs(context, site, 'editor');
  await context.clearCookies();
  await page.goto(`${site.origin}/admin/sign-in`);
  await typePassword(page, email, samplePassword);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${site.origin}/admin/sign-in`);

  await otherPage.goto(`${site.origin}/admin/sign-in`);
  const alertOf = (one: Page) => one.getByRole('main').getByRole('alert');
  for (let count = 1; count <= 10; count += 1) {
    // What a client says of itself does not hide where it is.
    await otherPage.setExtraHTTPHeaders({ 'X-Forwarded-For': `203.0.113.${count}` });
    const answered = otherPage.waitForResponse((response) => response.request().method() === 'POST');
    await typePassword(otherPage, email, `wrong ${count}`);
    await answered;
    await expect(alertOf(otherPage)).toHaveText('This address and password do not open an account here.');
  }
  await otherPage.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.99' });
  await typePassword(otherPage, email, samplePassword);
  await expect(alertOf(otherPage)).toHaveText('Too many tries. Try again in 15 minutes.');
  expect(site.log().match(/set TRUST_PROXY=1/g)).toHaveLength(1);

  await typePassword(page, email, 'wrong');
  await expect(alertOf(page)).toHaveText('This address and password do not open an account here.');
  await typePassword(page, email, samplePassword);
  await expect(page.getByRole('banner')).toContainText('Some editor');

  await signInAs(otherPage.context(), site, 'admin');
  await otherPage.goto(`${site.origin}/admin/security`);
  const line = (text: string) => otherPage.getByRole('row').filter({ hasText: text });
  await expect(line('not judged after too many wrong passwords')).toContainText('Some editor');
  await expect(line('wrong address or password')).toContainText('11 times');
  await otherPage.getByLabel('What happened').selectOption('signed in');
  await otherPage.getByRole('button', { name: 'Narrow' }).click();
  await expect(otherPage.getByRole('row')).toHaveCount(2);
});

async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
