import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  bindMigrationAwareSqlAdapterFactory,
  type ErrorRegistry,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { listMigrations } from '../lib/data/database-state';
import { makePrivate } from '../lib/data/private-file';

// Prisma's command line migrates with a native engine that it downloads. The same engine exists as WebAssembly in an
// npm package, and keeps the same books (_prisma_migrations), so `prisma migrate` agrees with what is done here.

const migrationsFolder = join(process.cwd(), 'prisma', 'migrations');
const lock = 'provider = "sqlite"\n';
const filters = { externalTables: [], externalEnums: [] };

/** Applies the migrations that a database does not have yet, creating its file where there is none, and names them. */
export async function applyMigrations(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const result = await engine.applyMigrations({ migrationsList: readMigrations(folder), filters });
    return result.appliedMigrationNames;
  });
}

/** What differs between a database's own record of migrations and the folder's; `history` is null where nothing does. */
export async function diagnoseMigrations(databaseUrl: string, folder = migrationsFolder) {
  return withEngine(databaseUrl, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: readMigrations(folder),
      optInToShadowDatabase: false,
      filters,
    }),
  );
}

/** The SQL that takes the result of all migrations to the schema, or null where they agree already. */
export async function diffFromMigrations(schema: string, folder = migrationsFolder): Promise<string | null> {
  return withEngine(':memory:', async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(folder) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? null : stdout;
  });
}

function readMigrations(folder: string): bindings.MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lock },
    shadowDbInitScript: '',
    migrationDirectories: listMigrations(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

async function withEngine<T>(
  databaseUrl: string,
  use: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  makePrivate(databaseUrl);
  const { factory, close } = trackConnections(new PrismaBetterSqlite3({ url: databaseUrl }));
  const datamodel: [string, string] = ['schema.prisma', 'datasource db {\n  provider = "sqlite"\n}\n'];
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await bindings.SchemaEngine.new({ datamodels: [datamodel] }, () => {}, adapter);
  try {
    return await use(engine);
  } catch (error) {
    throw toPlainError(error, adapter.errorRegistry);
  } finally {
    engine.free();
    await close();
  }
}

/** The engine reports a refusal of the database as a number, and wraps each message in a trace of its own code. */
function toPlainError(error: unknown, registry: ErrorRegistry): unknown {
  if (!(error instanceof Error)) return error;
  const number = /External error id#(\d+)/.exec(error.message)?.[1];
  const reported = number === undefined ? undefined : registry.consumeError(Number(number))?.error;
  const [message = ''] = error.message.split(/\n +0: /);
  return new Error(reported === undefined ? message : `${message}\n${String(reported)}`, {
    cause: reported ?? error,
  });
}

/** The engine holds the database exclusively and never closes its connections. */
function trackConnections(inner: SqlMigrationAwareDriverAdapterFactory) {
  const connections: SqlDriverAdapter[] = [];
  async function track(connecting: Promise<SqlDriverAdapter>): Promise<SqlDriverAdapter> {
    const connection = await connecting;
    connections.push(connection);
    return connection;
  }
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => track(inner.connect()),
    connectToShadowDb: async () => runningScripts(await track(inner.connectToShadowDb())),
  };
  const close = () => Promise.all(connections.map((connection) => connection.dispose()));
  return { factory, close };
}

/** To a shadow database the engine sends a whole migration as one statement, of which better-sqlite3 takes only one. */
function runningScripts(connection: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: async (query) => {
      if (query.args.length > 0) return connection.executeRaw(query);
      await connection.executeScript(query.sql);
      return 0;
    },
    executeScript: (script) => connection.executeScript(script),
    startTransaction: (isolationLevel) => connection.startTransaction(isolationLevel),
    dispose: () => connection.dispose(),
  };
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= instantiateEngine();
  return loading;
}

async function instantiateEngine(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const code = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}
