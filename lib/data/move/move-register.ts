import { createHash } from 'node:crypto';
import type { PackageTable } from '@/lib/domain/formats/package/package-table';
import { type Database, openDatabase, openSnapshot } from '../db';
import { getRegisterVersion } from '../find/versions';
import { listPackageFiles } from '../package/archive';
import { copyRows, countRowsOf, MoveError } from './copy-rows';

/** What the data package has: its tables, and the address of the site. */
export type Published = { tables: readonly PackageTable[]; site: string };

/**
 * Copies a whole register, published and not, from one address to another, which has its tables and nothing in them, and
 * compares the two: how many rows each table has, and the bytes of the data package. Gives how many rows there are.
 * @throws MoveError where something is there already, or the two are not the same.
 */
export async function moveRegister(
  fromUrl: string,
  toUrl: string,
  published: Published,
): Promise<Record<string, number>> {
  const from = await openSnapshot(fromUrl);
  try {
    const to = await openDatabase(toUrl);
    try {
      const rows = await copyRows(from, to);
      await requireSame(from, to, published);
      return rows;
    } finally {
      await to.$disconnect();
    }
  } finally {
    await from.$disconnect();
  }
}

async function requireSame(from: Database, to: Database, published: Published): Promise<void> {
  const [here, there] = [await countRowsOf(from), await countRowsOf(to)];
  for (const [table, count] of Object.entries(here))
    if (there[table] !== count)
      throw new MoveError(`What was copied is not whole: ${table} has ${there[table]} rows, not ${count}.`);
  const [hashes, others] = [await hashesOf(from, published), await hashesOf(to, published)];
  for (const [name, hash] of hashes)
    if (others.get(name) !== hash)
      throw new MoveError(`What was copied is not the same: ${name} of the data package differs.`);
}

/** What each file of the data package is told by. */
async function hashesOf(db: Database, { tables, site }: Published): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const { name, read } of listPackageFiles(db, tables, {
    site,
    version: await getRegisterVersion(db),
  })) {
    const hash = createHash('sha256');
    for await (const chunk of read()) hash.update(chunk);
    hashes.set(name, hash.digest('hex'));
  }
  return hashes;
}
