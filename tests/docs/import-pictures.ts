import type { Page } from '@playwright/test';

/** A pollster’s own layout: semicolons, decimal commas, days that could be months, one column an answer. */
const partyPolls = `Pollster;Start;End;n;Moderates;Social Democrats;Sweden Democrats;Don't know
Sifo;03.05.2024;05.05.2024;1204;21,4;33,0;20,2;9,1
Novus;03.06.2024;07.06.2024;1980;20,9;34,1;19,8;8,8
Verian;01.07.2024;09.07.2024;NA;20,1;33,9;20,6;8,2
`;

/** Takes the pictures of docs/importing.md: a file on its way into the register. */
export async function takeImport(
  page: Page,
  origin: string,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`${origin}/admin/import`);
  await take(page, 'import');
  const buffer = Buffer.from(partyPolls);
  await page
    .getByLabel('Drop a file here')
    .setInputFiles({ name: 'party-polls.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByLabel('In which order are day').selectOption('day, month, year');
  await page.getByLabel('Which country is it about?').fill('SE');
  await page.getByLabel('Who was asked').fill('Adults of 18 and over');
  await page.getByLabel('What was asked?').fill('Vote for parliament');
  await page.getByLabel('What is the topic').fill('Elections');
  await page.getByLabel('What kind of document').selectOption('Data set');
  await take(page, 'import-columns');
  await page.getByRole('button', { name: 'Preview the import' }).last().click();
  await page.waitForURL(/\/preview$/);
  await take(page, 'import-preview');
}
