import type { Page } from '@playwright/test';
import { samplePassword as password } from '../samples/sample-people';
import { expectNoViolationsAnywhere } from './axe';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { signInAs } from './sign-in-as';

// One register from its set-up on; each test goes on where the one before it ended.

test.describe.configure({ mode: 'serial' });

let site: Site;
let setUpLink: string;

test.beforeAll(async () => {
  site = await startSite();
  await expect.poll(() => site.log()).toContain('/admin/set-up/');
  setUpLink = /http\S+\/admin\/set-up\/\S+/.exec(site.log())?.[0] ?? '';
});
test.afterAll(() => site.stop());

test('the link that the start prints makes the first admin, once', async ({ page, otherPage }) => {
  await page.goto(setUpLink);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Type a name.')).toBeVisible();
  await expect(page.getByText('Type an e-mail address.')).toBeVisible();
  await expect(page.getByText('Use at least 12 characters.')).toBeVisible();
  await expect(page.getByLabel('Name')).toBeFocused();
  await expectNoViolationsAnywhere(page, 'the set-up with errors');
  await page.getByLabel('Name').fill('Oyun');
  await page.getByLabel('E-mail address').fill('Oyun@Example.org');
  await page.getByLabel('Password').fill('too short');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Type a name.')).toBeHidden();
  await expect(page.getByLabel('Name')).toHaveValue('Oyun');
  await expect(page.getByLabel('E-mail address')).toHaveValue('Oyun@Example.org');
  await expect(page.getByLabel('Password')).toBeFocused();
  await expect(page.getByLabel('Password')).toHaveValue('');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).toHaveURL(`${site.origin}/admin`);
  await expect(page.getByRole('banner')).toContainText('Oyun');
  await otherPage.goto(setUpLink);
  await expect(otherPage.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
});

test('who is invited joins by a link that is shown once', async ({ page, otherPage, watch }) => {
  await signIn(page, 'oyun@example.org');
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByLabel('Name').fill('Bat');
  await page.getByLabel('E-mail address').fill('bat@example.org');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link').inputValue();
  await expect(page.getByText('Bat can join with this link until')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Take back the invitation of Bat' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Link')).toBeHidden();
  await page.getByLabel('Name').fill('Oyun too');
  await page.getByLabel('E-mail address').fill('oyun@example.org');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(
    'Oyun has an account with oyun@example.org already.',
  );
  await expect(page.getByLabel('E-mail address')).toBeFocused();

  await otherPage.goto(link);
  await expect(otherPage.getByText('You are invited as an editor')).toBeVisible();
  await otherPage.getByLabel('New password').fill(password);
  await otherPage.getByRole('button', { name: 'Join' }).click();
  await expect(otherPage.getByRole('banner')).toContainText('Bat');
  await expect(otherPage.getByRole('banner').getByRole('link', { name: 'People' })).toBeHidden();
  watch.expectComplaint(/ 403 |403 \(/);
  await otherPage.goto(`${site.origin}/admin/people`);
  await expect(otherPage.getByText('You are signed in as Bat, and your role is editor')).toBeVisible();
});

test('another role ends the sessions of its holder, who is led back after signing in', async ({
  page,
  otherPage,
}) => {
  await signIn(page, 'oyun@example.org');
  await signIn(otherPage, 'bat@example.org');
  await page.goto(`${site.origin}/admin/people`);
  await page.getByRole('link', { name: 'Bat' }).click();
  await page.getByRole('radio', { name: /^Publisher/ }).check();
  await page.getByRole('button', { name: 'Change the role' }).click();
  await expect(page.getByText('Bat has another role now, and was signed out everywhere.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Publisher/ })).toBeChecked();
  await otherPage.goto(`${site.origin}/admin/account`);
  await expect(otherPage).toHaveURL(`${site.origin}/admin/sign-in?next=%2Fadmin%2Faccount`);
  await otherPage.getByLabel('E-mail address').fill('bat@example.org');
  await otherPage.getByLabel('Password').fill('not this one');
  await otherPage.getByRole('button', { name: 'Sign in' }).click();
  await expect(otherPage.getByRole('main').getByRole('alert')).toHaveText(
    'This address and password do not open an account here.',
  );
  await expect(otherPage.getByLabel('E-mail address')).toHaveValue('bat@example.org');
  await expect(otherPage.getByLabel('Password')).toHaveValue('');
  await otherPage.getByLabel('Password').fill(password);
  await otherPage.getByRole('button', { name: 'Sign in' }).click();
  await expect(otherPage).toHaveURL(`${site.origin}/admin/account`);
  await expect(otherPage.getByText('bat@example.org · Publisher')).toBeVisible();
});

test('the last admin stays', async ({ page }) => {
  await signIn(page, 'oyun@example.org');
  await page.goto(`${site.origin}/admin/people`);
  await page.getByRole('link', { name: 'Oyun' }).click();
  await page.getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'Oyun is the last admin. Make somebody else an admin first.',
  );
});

test('who is disabled is signed out, and let in again only once enabled', async ({ page, otherPage }) => {
  await signIn(page, 'oyun@example.org');
  await signIn(otherPage, 'bat@example.org');
  await page.goto(`${site.origin}/admin/people`);
  await page.getByRole('link', { name: 'Bat' }).click();
  await page.getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByText('Bat is disabled, and was signed out everywhere.')).toBeVisible();
  await otherPage.goto(`${site.origin}/admin`);
  await typePassword(otherPage, 'bat@example.org', password);
  await expect(otherPage.getByRole('main').getByRole('alert')).toHaveText(
    'This address and password do not open an account here.',
  );
  await page.getByRole('button', { name: 'Enable' }).click();
  await expect(page.getByText('Bat may sign in again.')).toBeVisible();
  await typePassword(otherPage, 'bat@example.org', password);
  await expect(otherPage.getByRole('banner')).toContainText('Bat');
});

test('a new password ends every other session; signing out everywhere ends all', async ({
  page,
  otherPage,
}) => {
  const another = 'another password of his';
  await signIn(page, 'bat@example.org');
  await signIn(otherPage, 'bat@example.org');
  await page.goto(`${site.origin}/admin/account`);
  await page.getByLabel('Present password').fill('not this one');
  await page.getByLabel('New password').fill(another);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByLabel('Present password')).toHaveAccessibleDescription(
    'This is not your present password.',
  );
  await expect(page.getByLabel('Present password')).toBeFocused();
  await page.getByLabel('Present password').fill(password);
  await page.getByLabel('New password').fill('Password 1234!');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(
    /This is among the passwords that are tried first/,
  );
  await page.getByLabel('Present password').fill(password);
  await page.getByLabel('New password').fill(another);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(
    page.getByText('Your password is changed, and every other browser is signed out.'),
  ).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveText(/on Linux|on Android/);
  await otherPage.reload();
  await typePassword(otherPage, 'bat@example.org', another);
  await expect(otherPage.getByRole('banner')).toContainText('Bat');
  await page.reload();
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(`${site.origin}/admin/sign-in`);
  await otherPage.goto(`${site.origin}/admin/account`);
  await expect(otherPage).toHaveURL(/\/admin\/sign-in/);
});

test('a session that has ended loses nothing of what was typed', async ({ page, context }) => {
  await signIn(page, 'oyun@example.org');
  await page.goto(`${site.origin}/admin/people`);
  await page.getByLabel('Name').fill('Dulmaa');
  await page.getByLabel('E-mail address').fill('dulmaa@example.org');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('You are not signed in any more.');
  await expect(page.getByLabel('Name')).toHaveValue('Dulmaa');
  await expect(page.getByLabel('E-mail address')).toHaveValue('dulmaa@example.org');
});

test('signing in and out works without scripts', async ({ withoutScripts: page }) => {
  await page.goto(`${site.origin}/admin/sign-in?next=/admin/account`);
  await page.getByLabel('E-mail address').fill('oyun@example.org');
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'This address and password do not open an account here.',
  );
  await expect(page.getByLabel('E-mail address')).toHaveValue('oyun@example.org');
  await expect(page.getByLabel('Password')).toHaveValue('');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${site.origin}/admin/account`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(`${site.origin}/admin/sign-in`);
  await page.goto(`${site.origin}/admin/account`);
  await expect(page).toHaveURL(/\/admin\/sign-in/);
});

test('what another site posts is refused, and nobody is led to one', async ({
  page,
  context,
  withoutScripts,
}) => {
  await withoutScripts.goto(`${site.origin}/admin/sign-in`);
  const fields = await withoutScripts
    .locator('main form input')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    );
  const multipart: Record<string, string> = {
    ...Object.fromEntries(fields),
    email: 'oyun@example.org',
    password,
    next: 'https://evil.example/admin',
  };
  const post = (origin: string) =>
    context.request.post(`${site.origin}/admin/sign-in`, { multipart, headers: { origin }, maxRedirects: 0 });
  const refused = await post('https://evil.example');
  expect(refused.status()).toBe(403);
  expect(refused.headers()['set-cookie']).toBeUndefined();
  const accepted = await post(site.origin);
  expect(accepted.status()).toBe(303);
  expect(accepted.headers().location).toBe('/admin');
  expect(accepted.headers()['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/i);
  await page.goto(`${site.origin}/admin/account`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
});

test('pages may run their own scripts alone, in no frame, and are kept by nobody', async ({ page }) => {
  const seen = new Set<string>();
  for (const path of ['/admin/sign-in', '/admin/sign-in', '/admin/people', '/admin/there/is/none']) {
    const response = await page.request.get(site.origin + path);
    const policy = response.headers()['content-security-policy'] ?? '';
    const nonce = /script-src 'nonce-([\w-]{36})' 'strict-dynamic';/.exec(policy)?.[1] ?? '';
    expect(nonce, path).not.toBe('');
    seen.add(nonce);
    for (const rule of [
      "frame-ancestors 'none'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
    ])
      expect(policy, path).toContain(rule);
    expect(policy.replace(/style-src-attr[^;]*/, '')).not.toContain('unsafe');
    expect(response.headers()['cache-control']).toContain('no-store');
    expect(await response.text()).toContain(`nonce="${nonce}"`);
  }
  expect(seen.size).toBe(4);
  const response = await page.request.get(`${site.origin}/`);
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("frame-ancestors 'self'");
  expect(/script-src [^;]*/.exec(policy)?.[0]).not.toMatch(/nonce|unsafe/);
});

test('no page breaks a rule of WCAG 2.2 AA, light or dark, large or small', async ({
  page,
  context,
  watch,
}) => {
  watch.expectComplaint(/ 40[34] |40[34] \(/);
  const look = (what: string) => expectNoViolationsAnywhere(page, what);
  await page.goto(`${site.origin}/admin/sign-in`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Type your password.')).toBeVisible();
  await look('the sign-in with errors');
  await page.goto(setUpLink);
  await look('a link that works no more');
  const { id } = await signInAs(context, site, 'editor');
  await page.goto(`${site.origin}/admin/people`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not allow this page');
  await look('a page that is not allowed');
  await page.goto(`${site.origin}/admin/there/is/none`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  await look('a page that is not there');
  await signInAs(context, site, 'admin');
  await page.goto(`${site.origin}/admin/account`);
  await look('the account');
  await page.goto(`${site.origin}/admin/people/${id}`);
  await look('a person');
  await page.goto(`${site.origin}/admin/security`);
  const refused = page.getByRole('row').filter({ hasText: 'what their role does not allow' });
  await expect(refused.first()).toContainText('/admin/people');
  await look('the security log');
  await page.goto(`${site.origin}/admin/people`);
  await page.getByLabel('Name').fill('Anu');
  await page.getByLabel('E-mail address').fill('anu@example.org');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByLabel('Link')).toBeVisible();
  await look('people, with a link');
  await page.goto(await page.getByLabel('Link').inputValue());
  await look('an invitation');
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${site.origin}/admin/sign-in`);
  await typePassword(page, email, password);
  await expect(page).toHaveURL(`${site.origin}/admin`);
}

async function typePassword(page: Page, email: string, typed: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(typed);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
