import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffFromMigrations } from '../../prisma/apply-migrations';
import { finish } from './finish';

// Writes the step from the migrations that there are to prisma/schema.prisma, for review before it is applied.

await finish(async () => {
  const [name = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `"${name}" cannot name a migration: lower-case words joined by underscores, for example add_wave_weighting.`,
    );
  }
  const sql = await diffFromMigrations(readFileSync('prisma/schema.prisma', 'utf8'));
  if (sql === null)
    throw new Error('The migrations already lead to prisma/schema.prisma: there is nothing to migrate.');
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join('prisma', 'migrations', `${timestamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  const lock = join('prisma', 'migrations', 'migration_lock.toml');
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "sqlite"\n');
  console.log(`Wrote ${folder}/migration.sql: read it before you apply it with \`npm run db:migrate\`.`);
});
