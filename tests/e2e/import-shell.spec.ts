import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleTable } from '../samples/publish-sample';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';

const run = promisify(execFile);

test.describe('a file that is imported from the shell', () => {
  let site: Site;

  test.beforeAll(async () => {
    site = await startSite();
  });

  test.afterAll(() => site.stop());

  test('shows on the pages of a server that is running', async ({ page }, { outputDir }) => {
    const table = sampleTable({
      wave: 'steppe-2026',
      wave_title: 'Steppe Poll, 2026',
      pollster: 'Steppe Polls',
      question: 'would-vote',
      question_title: 'Would take part if elections were held tomorrow',
      topic: 'Elections',
      option: 'Yes',
      value: '12.5',
    });
    const file = join(outputDir, 'steppe.csv');
    mkdirSync(outputDir, { recursive: true });
    writeFileSync(file, table);
    expect((await page.request.get(`${site.origin}/waves/steppe-2026`)).status()).toBe(404);

    const importFile = (...options: string[]) =>
      run(process.execPath, ['lib/commands/run.mjs', 'import', file, ...options], {
        env: { ...process.env, DATABASE_URL: site.databaseUrl, PUBLISH_ALONE: '1' },
      });
    const tried = await importFile('--dry-run');
    expect(tried.stdout).toContain('This would make 1 published wave and correct 0. Nothing was changed.');
    expect((await page.request.get(`${site.origin}/waves/steppe-2026`)).status()).toBe(404);

    expect((await importFile()).stdout).toContain('Made 1 published wave and corrected 0.');
    await expect
      .poll(async () => (await page.request.get(`${site.origin}/waves/steppe-2026`)).status())
      .toBe(200);
    await page.goto(`${site.origin}/waves/steppe-2026`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Steppe Poll, 2026');
    await expect(page.getByText('12.5').first()).toBeVisible();

    expect((await importFile()).stdout).toContain('The register holds all of this already.');
    writeFileSync(file, table.replace('12.5', '112.5'));
    const refused = await importFile().catch((error: { code: number; stderr: string }) => error);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toContain(
      'Refused: line 2, column value, "112.5": must be a share from 0 to 100 percent',
    );
  });
});
