import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { applyMigrations } from '../../prisma/apply-migrations';
import { all, killImports, nothing } from '../import/killed-import';

const kills = 100;

/** What a hundred imports leave in a register that are killed at any moment: nothing or all, and no fault in the file. */
export async function measureKilled() {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const counts = { killed: 0, 'nothing left': 0, 'all left': 0, 'something else': 0, 'faulty file': 0 };
  try {
    const file = join(folder, 'register.db');
    await applyMigrations(`file:${file}`);
    for await (const { integrity, found } of killImports(file, kills)) {
      counts.killed += 1;
      if (isDeepStrictEqual(found, nothing)) counts['nothing left'] += 1;
      else if (isDeepStrictEqual(found, all)) counts['all left'] += 1;
      else counts['something else'] += 1;
      if (!isDeepStrictEqual(integrity, [{ integrity_check: 'ok' }])) counts['faulty file'] += 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return [counts];
}
