import { insertRows } from '@/lib/data/sql/insert-rows';
import { longestImportMs } from '@/lib/data/waves/import-register';
import { ownTables } from '@/lib/domain/formats/package/package-tables';
import { recordChange } from '../changes';
import type { Database, Transaction } from '../db';
import { dialectOf } from '../sql/dialect-of';
import { write } from '../write';
import { RestoredRevisions } from './restore-revisions';
import { toStoredRow } from './stored-column';
import { storedTables } from './stored-tables';
import { type IdentifiedRow, TableReader } from './table-reader';

/** Who restores, where the register names whoever changed something. */
const editor = 'restore';

/**
 * Fills an empty register with what a data package holds (`zip`), all of it or nothing. Numbers and order are those of
 * the package, so that the register gives the same package again.
 * @throws PackageError with table, line, column, value and reason of what is wrong; Error where the register holds
 * something, or this is no zip.
 */
export async function restoreRegister(
  db: Database,
  zip: Uint8Array,
): Promise<{ waves: number; estimates: number }> {
  return write(
    db,
    async (transaction) => {
      await requireEmpty(transaction);
      // Organisations and sources refer to rows that come after them.
      await transaction.$executeRawUnsafe(dialectOf(transaction).deferForeignKeys);
      const reader = new TableReader(zip);
      const revisions = new RestoredRevisions(transaction, editor);
      const counts = new Map<string, number>();
      for (const table of ownTables)
        await reader.read(table, async (rows) => {
          if (table.name === 'revisions') await revisions.write(rows);
          else await writeRows(transaction, table.name, rows);
          counts.set(table.name, (counts.get(table.name) ?? 0) + rows.length);
        });
      await revisions.finish();
      await recordChange(transaction);
      return { waves: counts.get('waves') ?? 0, estimates: counts.get('estimates') ?? 0 };
    },
    { longestMs: longestImportMs },
  );
}

async function requireEmpty(transaction: Transaction): Promise<void> {
  const counts = [
    await transaction.wave.count(),
    await transaction.draft.count(),
    await transaction.question.count(),
    await transaction.organisation.count(),
    await transaction.source.count(),
  ];
  if (counts.some((count) => count > 0))
    throw new Error(
      'The register holds something already; only an empty one is restored. Nothing was changed. Set DATABASE_URL to a new one, and restore into that.',
    );
}

async function writeRows(
  transaction: Transaction,
  name: string,
  rows: readonly IdentifiedRow[],
): Promise<void> {
  const table = storedTables[name];
  if (!table) throw new Error(`nothing says how ${name} is restored`);
  const written = rows.map((row) => toStoredRow(table, row));
  const columns = Object.keys(written[0] ?? {});
  if (columns.length === 0) return;
  await insertRows(
    transaction,
    table.model,
    columns,
    written.map((row) => columns.map((column) => row[column] ?? null)),
  );
}
