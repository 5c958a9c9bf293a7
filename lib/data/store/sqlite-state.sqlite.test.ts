import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyMigrations } from '../../../prisma/apply-migrations';
import { listMigrations } from './migrations';
import { readSqliteState } from './sqlite-state';

const migrationSql = {
  '20260101000000_first': 'CREATE TABLE "Wave" ("id" INTEGER NOT NULL PRIMARY KEY);',
  '20260201000000_second': 'ALTER TABLE "Wave" ADD COLUMN "slug" TEXT;',
};

let folder: string;
let file: string;
let migrationsFolder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-state-'));
  file = join(folder, 'register.db');
  migrationsFolder = join(folder, 'migrations');
  for (const [name, sql] of Object.entries(migrationSql)) {
    mkdirSync(join(migrationsFolder, name), { recursive: true });
    writeFileSync(join(migrationsFolder, name, 'migration.sql'), sql);
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The state, having proved that reading it changed no file and left none behind. */
function stateOf(path = file, migrations = listMigrations('sqlite', migrationsFolder)) {
  const before = snapshot();
  const state = readSqliteState({ file: path, migrations, lockTimeoutMs: 50 });
  expect(snapshot()).toEqual(before);
  return state;
}

function snapshot(): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name), 'base64')]));
}

function execute(...statements: string[]) {
  const database = new Database(file);
  for (const statement of statements) database.exec(statement);
  database.close();
}

/** Another process that opens the database, runs `statements` and keeps its connection. */
async function whileAnotherProcess(statements: string[], check: () => void) {
  const script = `
    const database = new (require('better-sqlite3'))(process.argv[1]);
    for (const statement of JSON.parse(process.argv[2])) database.exec(statement);
    console.log('done');
    setInterval(() => database, 1000);`;
  const child = spawn(process.execPath, ['-e', script, file, JSON.stringify(statements)]);
  try {
    await once(child.stdout, 'data');
    check();
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

describe('the state of the database says', () => {
  test('that its folder is missing, and which', () => {
    const state = stateOf(join(folder, 'nowhere', 'register.db'));
    expect(state.kind).toBe('missing-folder');
    expect(state.explanation).toContain(join(folder, 'nowhere'));
  });

  test('that the file is missing', () => {
    expect(stateOf().kind).toBe('missing');
  });

  test('that a folder, a text or a damaged file is no database', async () => {
    mkdirSync(file);
    expect(stateOf().kind).toBe('not-a-database');
    rmSync(file, { recursive: true });
    writeFileSync(file, 'pollster,year\nSant Maral,2020\n');
    expect(stateOf().kind).toBe('not-a-database');
    rmSync(file);
    await applyMigrations(`file:${file}`, migrationsFolder);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 100, 8000));
    expect(stateOf()).toMatchObject({ kind: 'not-a-database', explanation: expect.stringContaining(file) });
  });

  test('that a file of no bytes or without tables is empty', () => {
    writeFileSync(file, '');
    expect(stateOf().kind).toBe('empty');
    execute('CREATE TABLE a (b)', 'DROP TABLE a');
    expect(stateOf().kind).toBe('empty');
  });

  test('that another program’s database is not ours', () => {
    execute('CREATE TABLE customer (id)');
    expect(stateOf().kind).toBe('foreign');
  });

  test('that it lacks migrations', async () => {
    rmSync(join(migrationsFolder, '20260201000000_second'), { recursive: true });
    await applyMigrations(`file:${file}`, migrationsFolder);
    expect(stateOf(file, Object.keys(migrationSql)).kind).toBe('older');
  });

  test('that it has migrations which we do not know', async () => {
    await applyMigrations(`file:${file}`, migrationsFolder);
    expect(stateOf(file, ['20260101000000_first'])).toMatchObject({
      kind: 'newer',
      explanation: expect.stringContaining('20260201000000_second'),
    });
  });

  test('that a migration stopped halfway', async () => {
    await applyMigrations(`file:${file}`, migrationsFolder);
    execute(
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '20260201000000_second'`,
    );
    expect(stateOf().kind).toBe('half-migrated');
  });

  test('that it is ready, and whether somebody put anything into it', async () => {
    await applyMigrations(`file:${file}`, migrationsFolder);
    expect(stateOf()).toMatchObject({ kind: 'ready', isNew: true });
    execute('INSERT INTO "Wave" DEFAULT VALUES');
    expect(stateOf()).toMatchObject({ kind: 'ready', isNew: false });
  });

  test('that it is ready in WAL mode, closed or in use', async () => {
    await applyMigrations(`file:${file}`, migrationsFolder);
    execute('PRAGMA journal_mode = WAL');
    expect(stateOf().kind).toBe('ready');
    await whileAnotherProcess(['INSERT INTO "Wave" DEFAULT VALUES'], () => {
      expect(readSqliteState({ file, migrations: listMigrations('sqlite', migrationsFolder) })).toMatchObject(
        {
          kind: 'ready',
          isNew: false,
        },
      );
    });
  });

  test.each([
    ['an exclusive lock', ['BEGIN EXCLUSIVE']],
    ['an unfinished write', ['BEGIN IMMEDIATE', 'INSERT INTO "Wave" DEFAULT VALUES']],
    ['an exclusive lock in WAL mode', ['PRAGMA journal_mode = WAL', 'BEGIN EXCLUSIVE']],
    [
      'exclusive use in WAL mode',
      ['PRAGMA locking_mode = EXCLUSIVE', 'PRAGMA journal_mode = WAL', 'INSERT INTO "Wave" DEFAULT VALUES'],
    ],
  ])('that %s of another process keeps us out', async (_, statements) => {
    await applyMigrations(`file:${file}`, migrationsFolder);
    await whileAnotherProcess(statements, () => {
      expect(stateOf()).toMatchObject({ kind: 'locked', explanation: expect.stringContaining(file) });
    });
  });

  test('that it is ready again after a writer was killed', async () => {
    await applyMigrations(`file:${file}`, migrationsFolder);
    const rows = `
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
      INSERT INTO "Wave" (slug) SELECT hex(randomblob(500)) FROM n`;
    await whileAnotherProcess(['PRAGMA cache_size = 10', 'BEGIN', rows], () => {
      expect(readdirSync(folder)).toContain('register.db-journal');
    });
    expect(readSqliteState({ file, migrations: listMigrations('sqlite', migrationsFolder) })).toMatchObject({
      kind: 'ready',
      isNew: true,
    });
  });
});
