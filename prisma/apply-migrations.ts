import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type ErrorRegistry,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { listMigrations, migrationsFolder } from '../lib/data/store/migrations';
import { makePrivate } from '../lib/data/store/private-file';
import { type StoreKind, storeKindOf } from '../lib/data/store/store-kind';
import { processWide } from '../lib/process-wide';

// Prisma's command line migrates with a native engine that it downloads. The same engine exists as WebAssembly in an
// npm package, and keeps the same books (_prisma_migrations), so `prisma migrate` agrees with what is done here.

const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that a database does not have yet, creating an SQLite file where there is none, and names them.
 * Of several that try this at once with one database of PostgreSQL, one does it.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder = migrationsFolder(storeKindOf(databaseUrl)),
): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const migrationsList = readMigrations(storeKindOf(databaseUrl), folder);
    const result = await engine.applyMigrations({ migrationsList, filters });
    return result.appliedMigrationNames;
  });
}

/** What differs between a database's own record of migrations and the folder's; `history` is null where nothing does. */
export async function diagnoseMigrations(
  databaseUrl: string,
  folder = migrationsFolder(storeKindOf(databaseUrl)),
) {
  return withEngine(databaseUrl, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: readMigrations(storeKindOf(databaseUrl), folder),
      optInToShadowDatabase: false,
      filters,
    }),
  );
}

/**
 * The SQL that takes the result of all migrations to the schema, or null where they agree already. `databaseUrl` is of the
 * kind of store that is meant: PostgreSQL needs a server, on which a database is made for it and dropped again.
 */
export async function diffFromMigrations(
  schema: string,
  { databaseUrl = ':memory:', folder = migrationsFolder(storeKindOf(databaseUrl)) } = {},
): Promise<string | null> {
  const migrations = readMigrations(storeKindOf(databaseUrl), folder);
  return diff(databaseUrl, { tag: 'migrations', ...migrations }, schema);
}

async function diff(databaseUrl: string, from: bindings.DiffTarget, schema: string): Promise<string | null> {
  return withEngine(databaseUrl, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from,
      to: toTarget(schema),
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? null : stdout;
  });
}

function toTarget(content: string): bindings.DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

function readMigrations(kind: StoreKind, folder: string): bindings.MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${kind}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: listMigrations(kind, folder).map((name) => ({
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
  const kind = storeKindOf(databaseUrl);
  const { factory, close } = trackConnections(factoryOf(databaseUrl));
  const datamodel: [string, string] = ['schema.prisma', `datasource db {\n  provider = "${kind}"\n}\n`];
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

function factoryOf(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  if (storeKindOf(databaseUrl) === 'postgresql')
    return new CatalogueReading({ connectionString: databaseUrl });
  makePrivate(databaseUrl);
  return new PrismaBetterSqlite3({ url: databaseUrl });
}

/** The catalogue of PostgreSQL has columns of its one-byte type `"char"`, which Prisma’s adapter does not know: a short text. */
class CatalogueReading extends PrismaPg {
  override async connect() {
    return readingCharAsText(await super.connect());
  }

  override async connectToShadowDb() {
    return readingCharAsText(await super.connectToShadowDb());
  }
}

function readingCharAsText(connection: Awaited<ReturnType<PrismaPg['connect']>>) {
  const { CHAR, TEXT } = pg.types.builtins;
  const pool = connection.underlyingDriver();
  const query = pool.query.bind(pool);
  Object.assign(pool, {
    query: async (what: pg.QueryConfig) => {
      const result = await query(what);
      // A script of several statements has as many results.
      for (const { fields } of [result].flat())
        for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
      return result;
    },
  });
  return connection;
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

/** The engine holds the database exclusively, and closes none of its connections but to a database that it drops. */
function trackConnections(inner: SqlMigrationAwareDriverAdapterFactory) {
  const connections: SqlDriverAdapter[] = [];
  async function track(connecting: Promise<SqlDriverAdapter>): Promise<SqlDriverAdapter> {
    const connection = await connecting;
    const dispose = connection.dispose.bind(connection);
    let isDisposed = false;
    connection.dispose = async () => {
      if (!isDisposed) await dispose();
      isDisposed = true;
    };
    connections.push(connection);
    return connection;
  }
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => track(inner.connect()),
    connectToShadowDb: async () => {
      const connection = await track(inner.connectToShadowDb());
      return inner.provider === 'sqlite' ? runningScripts(connection) : connection;
    },
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

/** Once a process, however often this module is read anew: another engine would take the memory of one that is at work. */
function loadEngine(): Promise<void> {
  const own = processWide();
  own.schemaEngine ??= instantiateEngine();
  return own.schemaEngine;
}

async function instantiateEngine(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const code = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}
