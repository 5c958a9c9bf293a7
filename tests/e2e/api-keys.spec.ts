import { getKeyHolder } from '@/lib/data/people/api-keys';
import { samplePassword } from '../samples/sample-people';
import { expectNoViolationsAnywhere } from './axe';
import { expect, test } from './fixtures';
import { sharedSite, signInAs, withDatabase } from './sign-in-as';

const isLetIn = async (secret: string) =>
  (await withDatabase(sharedSite, (db) => getKeyHolder(db, secret))) !== null;

test('a person makes a key, sees its secret once, and an admin revokes it', async ({ page, otherPage }, {
  project,
}) => {
  const name = `Nightly on a ${project.name}`;
  const { id } = await signInAs(page.context(), sharedSite, 'publisher');
  await page.goto('/admin/account');
  await page.getByRole('checkbox', { name: /^write drafts/ }).uncheck();
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(page.getByText('Type a name.')).toBeVisible();
  await expect(page.getByText('Choose at least one thing that the key may do.')).toBeVisible();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('checkbox', { name: /^publish/ }).check();
  await page.getByLabel('Ends').selectOption('after 30 days');
  await page.getByLabel('Your password').fill('not this one');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(page.getByLabel('Your password')).toHaveAccessibleDescription(
    'This is not your present password.',
  );
  await expect(page.getByLabel('Your password')).toHaveValue('');
  await page.getByLabel('Your password').fill(samplePassword);
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(page.getByText(`The key ${name} is made. It is shown here once`)).toBeVisible();
  const secret = await page.getByLabel('Key', { exact: true }).inputValue();
  expect(await isLetIn(secret)).toBe(true);
  await expectNoViolationsAnywhere(page, 'a key that is shown once');
  await page.reload();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(`${secret.slice(0, 14)}…`);
  expect(await page.content()).not.toContain(secret);

  await signInAs(otherPage.context(), sharedSite, 'admin');
  await otherPage.goto(`/admin/people/${id}`);
  await otherPage.getByRole('button', { name: `Revoke the key ${name}` }).click();
  await expect(otherPage.getByText(name)).toBeHidden();
  expect(await isLetIn(secret)).toBe(false);
});

test('keys are made and revoked without scripts, and no further than one’s role', async ({
  withoutScripts: page,
}, { project }) => {
  const name = `Plain on a ${project.name}`;
  await signInAs(page.context(), sharedSite, 'editor');
  await page.goto('/admin/account');
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Your password').fill(samplePassword);
  await page.getByRole('button', { name: 'Make a key' }).click();
  const secret = await page.getByLabel('Key', { exact: true }).inputValue();
  expect(await isLetIn(secret)).toBe(true);
  await expect(page.getByRole('group', { name: 'API keys that go on working' })).toContainText(name);
  await page.getByRole('button', { name: `Revoke the key ${name}` }).click();
  await expect(page.getByText(name)).toHaveCount(0);
  expect(await isLetIn(secret)).toBe(false);
});
