import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listMigrations } from '../lib/data/store/migrations';
import { applyMigrations, diagnoseMigrations, diffFromMigrations } from './apply-migrations';

const schema = `
datasource db {
  provider = "sqlite"
}

model Wave {
  id   Int    @id
  slug String
}
`;

let folder: string;
let migrations: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-'));
  migrations = join(folder, 'migrations');
  url = `file:${join(folder, 'register.db')}`;
  addMigration(
    '1_first',
    'CREATE TABLE "Wave" ("id" INTEGER NOT NULL PRIMARY KEY);\nCREATE TABLE "Old" ("id" INTEGER);',
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

function addMigration(name: string, sql: string) {
  mkdirSync(join(migrations, name), { recursive: true });
  writeFileSync(join(migrations, name, 'migration.sql'), sql);
}

test('each migration is applied once, in the order of the names', async () => {
  expect(await applyMigrations(url, migrations)).toEqual(['1_first']);
  addMigration('2_second', 'ALTER TABLE "Wave" ADD COLUMN "slug" TEXT;');
  addMigration('3_third', 'DROP TABLE "Old";');
  expect(await applyMigrations(url, migrations)).toEqual(['2_second', '3_third']);
  expect(await applyMigrations(url, migrations)).toEqual([]);
});

test('a migration that cannot be applied says what is wrong', async () => {
  addMigration('2_second', 'ALTER TABLE "Elephant" ADD COLUMN "slug" TEXT;');
  await expect(applyMigrations(url, migrations)).rejects.toThrow('Elephant');
});

test('a new migration is the step from the migrations to the schema', async () => {
  const sql = await diffFromMigrations(schema, { folder: migrations });
  expect(sql).toContain('DROP TABLE "Old"');
  expect(sql).toContain('"slug" TEXT NOT NULL');
  addMigration('2_second', sql ?? '');
  expect(await diffFromMigrations(schema, { folder: migrations })).toBeNull();
});

test('a migration that was edited after it was applied is found', async () => {
  await applyMigrations(url, migrations);
  expect((await diagnoseMigrations(url, migrations)).editedMigrationNames).toEqual([]);
  addMigration('1_first', 'CREATE TABLE "Wave" ("id" INTEGER NOT NULL PRIMARY KEY);');
  expect((await diagnoseMigrations(url, migrations)).editedMigrationNames).toEqual(['1_first']);
});

test('the project’s migrations lead to its schema', async () => {
  expect(listMigrations('sqlite')).not.toEqual([]);
  expect(await diffFromMigrations(readFileSync('prisma/schema.prisma', 'utf8'))).toBeNull();
});
