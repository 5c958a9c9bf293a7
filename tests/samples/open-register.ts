import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { z } from 'zod';
import { type Database, openDatabase } from '@/lib/data/db';
import { streamValues } from '@/lib/data/results/results';
import { storeKindFor } from '@/lib/data/sql/dialect-of';
import { wholeTable } from '@/lib/domain/queries/results-query';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { writeHeader } from '@/lib/domain/results/results-csv';
import { writeValueLines } from '@/lib/domain/results/results-lines';
import { addressOn } from './address-on';
import type { RegisterKind } from './register-templates';

// Real registers for the tests of one file. Each kind is made once for all tests and copied for whoever asks, so that a
// test may do with its own what it likes. All are closed and deleted after the file's last test.

const templates = inject('registers');
const server = inject('server');
const folder = mkdtempSync(join(templates, 'file-'));
const opened: Database[] = [];
const databases: string[] = [];
let copies = 0;

afterAll(async () => {
  await Promise.all(opened.map((database) => database.$disconnect()));
  rmSync(folder, { recursive: true });
  for (const database of databases) await onServer(`DROP DATABASE "${database}" WITH (FORCE)`);
});

/** The file of a new register. */
export async function copyRegister(kind: RegisterKind): Promise<string> {
  copies += 1;
  const file = join(folder, `${kind}-${copies}.db`);
  copyFileSync(join(templates, `${kind}.db`), file);
  return file;
}

/** The address of a new register in the kind of store that this run of the tests is of. */
export async function newRegister(kind: RegisterKind): Promise<string> {
  if (server === null) return `file:${await copyRegister(kind)}`;
  const database = `register_${randomBytes(8).toString('hex')}`;
  await onServer(`CREATE DATABASE "${database}" TEMPLATE "${kind}" STRATEGY file_copy`);
  databases.push(database);
  return addressOn(server, database);
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server ?? undefined });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A new register, open. */
export async function openRegister(kind: RegisterKind): Promise<Database> {
  return openRegisterAt(await newRegister(kind));
}

/** The register in a file, open. */
export async function openRegisterFile(file: string): Promise<Database> {
  return openRegisterAt(`file:${file}`);
}

/** The register of an address, open. */
export async function openRegisterAt(url: string): Promise<Database> {
  const database = await openDatabase(url);
  opened.push(database);
  return database;
}

/** A new register, open twice, as it is where two processes have it. */
export async function openTwice(kind: RegisterKind): Promise<[Database, Database]> {
  const url = await newRegister(kind);
  return [await openRegisterAt(url), await openRegisterAt(url)];
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
    storeKindFor(database) === 'sqlite'
      ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB '[A-Z]*' ORDER BY name"
      : `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '^[A-Z]' ORDER BY tablename`,
  );
  const dump: Record<string, unknown[]> = {};
  for (const { name } of tablesSchema.parse(tables)) {
    const rows = rowsSchema.parse(
      await database.$queryRawUnsafe(
        `SELECT * FROM "${name}" ORDER BY ${storeKindFor(database) === 'sqlite' ? 'rowid' : '1, 2'}`,
      ),
    );
    dump[name] = rows.map(({ at: _, changedAt: __, ...row }) => row);
  }
  return dump;
}
