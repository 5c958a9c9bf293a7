import { expect, test } from './fixtures';
import { seedRows } from './seed-addresses';

const onElections = new Set(
  seedRows.filter(({ topic }) => topic === 'Elections').map(({ question }) => question),
);
const inKazakhstan = new Set(seedRows.filter(({ country }) => country === 'KZ').map(({ wave }) => wave));

test('the questions can be narrowed by a form, and the filters cleared, without scripts', async ({
  withoutScripts: page,
}) => {
  await page.goto('/questions');
  await expect(page.getByText('23 questions tracked in published polls.')).toBeVisible();
  const filters = page.getByRole('form', { name: 'Filters' });
  await filters.getByRole('combobox', { name: 'Topic' }).selectOption(`Elections (${onElections.size})`);
  await filters.getByRole('button', { name: 'Filter' }).click();
  expect(new URL(page.url()).searchParams.get('topic')).toBe('Elections');
  await expect(page.getByRole('status')).toHaveText(`${onElections.size} fit these filters.`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Elections']);
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(onElections.size);
  await expect(filters.getByRole('combobox', { name: 'Topic' })).toHaveValue('Elections');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/questions\?topic=Elections$/,
  );
  await page.getByRole('link', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL('/questions');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(23);
});

test('the waves can be narrowed by a form, and the filters cleared, without scripts', async ({
  withoutScripts: page,
}) => {
  await page.goto('/waves');
  const rows = page.getByRole('table').locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(15);
  const filters = page.getByRole('form', { name: 'Filters' });
  await filters.getByRole('combobox', { name: 'Country' }).selectOption(`Kazakhstan (${inKazakhstan.size})`);
  await filters.getByRole('button', { name: 'Filter' }).click();
  expect(new URL(page.url()).searchParams.get('country')).toBe('KZ');
  await expect(rows).toHaveCount(inKazakhstan.size);
  await expect(rows.filter({ hasText: 'Kazakhstan' })).toHaveCount(inKazakhstan.size);
  await page.getByRole('link', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL('/waves');
  await expect(rows).toHaveCount(15);
});

test('several filters together leave what fits them all, and may leave nothing', async ({ page }) => {
  await page.goto('/waves?country=KZ&sampling=probability&mode=telephone');
  await expect(page.getByRole('status')).toHaveText('2 fit these filters.');
  await expect(page.getByRole('row').filter({ hasText: 'DEMOSCOPE' })).toHaveCount(2);
  await page.goto('/waves?country=KZ&topic=Elections');
  await expect(page.getByRole('status')).toHaveText('Nothing fits these filters.');
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('values and parameters that there are not are ignored', async ({ page }) => {
  for (const search of [
    '?topic=Nonsense',
    '?country=XX&sampling=',
    '?page=0',
    '?page=x',
    '?unknown=1',
    '?topic=%00',
  ]) {
    await page.goto(`/questions${search}`);
    await expect(page.getByRole('heading', { level: 3 }), search).toHaveCount(23);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/questions$/);
  }
});
