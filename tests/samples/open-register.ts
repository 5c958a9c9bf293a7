import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { z } from 'zod';
import { type Database, openDatabase } from '@/lib/data/db';
import { streamValues } from '@/lib/data/results/results';
import { wholeTable } from '@/lib/domain/queries/results-query';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { writeHeader } from '@/lib/domain/results/results-csv';
import { writeValueLines } from '@/lib/domain/results/results-lines';
import type { RegisterKind } from './register-templates';

// Real registers for the tests of one file. Each kind is made once for all tests and copied for whoever asks, so that a
// test may do with its own what it likes. All are closed and deleted after the file's last test.

const templates = inject('registers');
const folder = mkdtempSync(join(templates, 'file-'));
const opened: Database[] = [];
let copies = 0;

afterAll(async () => {
  await Promise.all(opened.map((database) => database.$disconnect()));
  rmSync(folder, { recursive: true });
});

/** The file of a new register. */
export async function copyRegister(kind: RegisterKind): Promise<string> {
  copies += 1;
  const file = join(folder, `${kind}-${copies}.db`);
  copyFileSync(join(templates, `${kind}.db`), file);
  return file;
}

/** A new register, open. */
export async function openRegister(kind: RegisterKind): Promise<Database> {
  return openRegisterFile(await copyRegister(kind));
}

/** The register in a file, open. */
export async function openRegisterFile(file: string): Promise<Database> {
  const database = await openDatabase(`file:${file}`);
  opened.push(database);
  return database;
}

/** Everything that is published, as a results table. */
export async function exportTable(database: Database): Promise<string> {
  const decoder = new TextDecoder();
  let table = writeHeader(resultsColumns);
  for await (const values of streamValues(database, { question: null, wave: null }, wholeTable))
    for (const lines of writeValueLines(values)) table += decoder.decode(lines);
  return table;
}

const tablesSchema = z.array(z.object({ name: z.string() }));
const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** Every row of every table but for the times of changes. */
export async function dumpRegister(database: Database): Promise<Record<string, unknown[]>> {
  const tables = await database.$queryRawUnsafe(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB '[A-Z]*' ORDER BY name",
  );
  const dump: Record<string, unknown[]> = {};
  for (const { name } of tablesSchema.parse(tables)) {
    const rows = rowsSchema.parse(await database.$queryRawUnsafe(`SELECT * FROM "${name}" ORDER BY rowid`));
    dump[name] = rows.map(({ at: _, changedAt: __, ...row }) => row);
  }
  return dump;
}
