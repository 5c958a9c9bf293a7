import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { applyMigrations } from '../../prisma/apply-migrations';
import { writeMadeTable } from './made-table';

const resultSchema = z.object({ milliseconds: z.number(), peakMegabytes: z.number(), values: z.number() });

/**
 * How many values a second an import of a results table takes in, with every check and revision, beside `sqlite3 .import`
 * of the same file into one bare table; and how much memory it needs.
 */
export async function measureImport() {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    const rows = [];
    for (const values of [250_000, 1_000_000]) rows.push(await measure(folder, values));
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string, values: number) {
  const file = join(folder, `${values}.csv`);
  writeMadeTable(file, values);
  const bare = rate(values, measureBare(folder, file));
  const database = join(folder, `${values}.db`);
  await applyMigrations(`file:${database}`);
  const first = importOnce(database, file, values);
  const again = importOnce(database, file, values);
  return {
    values,
    'file, MB': Math.round(statSync(file).size / 1e6),
    'sqlite3 .import, rows/s': bare,
    'import, rows/s': rate(values, first.milliseconds),
    'of sqlite3': Math.round((100 * rate(values, first.milliseconds)) / bare) / 100,
    'peak memory, MB': Math.round(first.peakMegabytes),
    'all the same, rows/s': rate(values, again.milliseconds),
    'peak then, MB': Math.round(again.peakMegabytes),
  };
}

function rate(values: number, milliseconds: number): number {
  return Math.round((values / milliseconds) * 1000);
}

function measureBare(folder: string, file: string): number {
  const start = performance.now();
  execFileSync('sqlite3', [join(folder, 'bare.db')], {
    input: `DROP TABLE IF EXISTS bare;\n.mode csv\n.import ${JSON.stringify(file)} bare\n`,
  });
  return performance.now() - start;
}

/** In a process of its own, so that its peak memory is that of the import alone. */
function importOnce(database: string, file: string, values: number) {
  const arguments_ = ['--import', 'tsx', 'tests/bench/import-once.ts', `file:${database}`, file];
  const output = execFileSync(process.execPath, arguments_, { encoding: 'utf8' });
  const result = resultSchema.parse(JSON.parse(output));
  if (result.values !== values) throw new Error(`${result.values} of ${values} values were imported`);
  return result;
}
