import { defineConfig } from 'prisma/config';

// `prisma generate` looks for a native schema engine before it starts, downloads one where there is none, and then never
// uses it: migrations run through the WebAssembly engine (prisma/apply-migrations.ts). Any executable satisfies it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
