import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffFromMigrations } from '../../prisma/apply-migrations';
import { deriveMigration } from '../../prisma/derive-migration';
import { migrationsFolder } from '../data/store/migrations';
import type { StoreKind } from '../data/store/store-kind';
import { finish } from './finish';
import { startPostgresql } from './local-postgresql';

// Writes the step from the migrations that there are to prisma/schema.prisma, for each kind of store, for review before it
// is applied.

await finish(async () => {
  const [name = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `"${name}" cannot name a migration: lower-case words joined by underscores, for example add_wave_weighting.`,
    );
  }
  const sqlite = await diffFromMigrations(readFileSync('prisma/schema.prisma', 'utf8'));
  const postgresql = await diffOfPostgresql();
  if (sqlite === null && postgresql === null)
    throw new Error('The migrations already lead to prisma/schema.prisma: there is nothing to migrate.');
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const written = [
    write('sqlite', `${timestamp}_${name}`, sqlite),
    write('postgresql', `${timestamp}_${name}`, postgresql),
  ].filter((path) => path !== null);
  console.log(`Wrote ${written.join(' and ')}: read them before you apply them with \`npm run db:migrate\`.`);
});

/** The step of PostgreSQL, which is asked what its migrations lead to. */
async function diffOfPostgresql(): Promise<string | null> {
  const schema = readFileSync('lib/data/generated/postgresql.prisma', 'utf8');
  const server = await startPostgresql();
  try {
    const sql = await diffFromMigrations(schema, { databaseUrl: server.urlOf('postgres') });
    return sql === null ? null : deriveMigration(sql, schema);
  } finally {
    await server.stop();
  }
}

function write(kind: StoreKind, name: string, sql: string | null): string | null {
  if (sql === null) return null;
  const folder = join(migrationsFolder(kind), name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  const lock = join(migrationsFolder(kind), 'migration_lock.toml');
  if (!existsSync(lock)) writeFileSync(lock, `provider = "${kind}"\n`);
  return join('prisma', 'migrations', kind, name, 'migration.sql');
}
