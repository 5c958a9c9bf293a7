import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type LocalPostgresql, startPostgresql } from '@/lib/commands/local-postgresql';
import { roomyFolder } from '@/lib/commands/roomy-folder';
import { renameDatabaseFile } from '@/lib/data/store/database-file';
import { applyMigrations } from '@/prisma/apply-migrations';
import { seed } from '@/prisma/seed';

// Before the first test: a migrated and a seeded register, which each test copies (open-register.ts).

/** What a register holds at first: nothing but its tables, or the seed. */
export type RegisterKind = 'empty' | 'seeded';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of `empty.db` and `seeded.db`, in which each file of tests has one of its own. */
    registers: string;
    /** The address of a server of PostgreSQL that has the databases `empty` and `seeded`; null where registers are files. */
    server: string | null;
  }
}

export default async function makeTemplates(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(roomyFolder(), 'registers-'));
  const fileOf = (kind: RegisterKind | 'unfinished') => join(folder, `${kind}.db`);
  await applyMigrations(`file:${fileOf('empty')}`);
  await applyMigrations(`file:${fileOf('unfinished')}`);
  await seed({ databaseUrl: `file:${fileOf('unfinished')}` });
  renameDatabaseFile(fileOf('unfinished'), fileOf('seeded'));
  project.provide('registers', folder);
  const server = project.name === 'postgresql' ? await startPostgresql() : null;
  project.provide('server', server?.urlOf('postgres') ?? null);
  if (server) await makeDatabases(server);
  return async () => {
    rmSync(folder, { recursive: true });
    await server?.stop();
  };
}

async function makeDatabases({ urlOf }: LocalPostgresql): Promise<void> {
  const client = new pg.Client(urlOf('postgres'));
  await client.connect();
  await client.query('CREATE DATABASE empty');
  await applyMigrations(urlOf('empty'));
  await client.query('CREATE DATABASE seeded TEMPLATE empty');
  await client.end();
  await seed({ databaseUrl: urlOf('seeded') });
}
