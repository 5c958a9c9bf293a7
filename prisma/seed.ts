import { readFile } from 'node:fs/promises';
import { openDatabase } from '@/lib/data/db';
import { importRegister } from '@/lib/data/waves/import-register';
import { editorSchema } from '@/lib/domain/people/editor';
import type { Claim } from '@/lib/domain/record/claim';
import type { Register } from '@/lib/domain/record/register';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { addDetails, seedDetailsSchema } from './seed/details';

const seedFile = new URL('./seed/mongolia-polls.csv', import.meta.url);
const detailsFile = new URL('./seed/details.json', import.meta.url);

/**
 * Fills an empty register with the seed, or with the results table in `file`, and publishes it, all or nothing.
 * @throws ResultsTableError with line, column, value and reason where the table is wrong; Error where the register
 * holds waves already.
 */
export async function seed(options: {
  databaseUrl: string;
  file?: string;
}): Promise<{ waves: number; estimates: number }> {
  const { register, claims } =
    options.file === undefined
      ? await readSeed()
      : { register: await readRegister(options.file), claims: [] };
  const database = await openDatabase(options.databaseUrl);
  try {
    if ((await database.wave.count()) > 0)
      throw new Error('The register holds waves already; only an empty one is seeded. Nothing was changed.');
    const editor = editorSchema.parse({ id: 'seed', name: 'seed' });
    return await importRegister(database, register, { editor, claims });
  } finally {
    await database.$disconnect();
  }
}

async function readSeed(): Promise<{ register: Register; claims: Claim[] }> {
  const details = seedDetailsSchema.parse(JSON.parse(await readFile(detailsFile, 'utf8')));
  return { register: addDetails(await readRegister(seedFile), details), claims: details.claims };
}

async function readRegister(file: string | URL): Promise<Register> {
  const bytes = await readFile(file);
  const csv = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return toRegister(readResultsTable(csv));
}
