import { join } from 'node:path';
import type { StoreKind } from './store-kind';

// Not an import: the builder would follow these calls, whose paths it cannot know, and take the whole project for part of
// the server.
const { existsSync, readdirSync } = process.getBuiltinModule('node:fs');

/** The folder of the project's own migrations of a kind of store. */
export function migrationsFolder(kind: StoreKind): string {
  return join(process.cwd(), 'prisma', 'migrations', kind);
}

/** The names of the migrations in a folder (the project's own if none is named), oldest first. */
export function listMigrations(kind: StoreKind, folder = migrationsFolder(kind)): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
