import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What follows from its arguments alone shares one world, so that each module is read once. What stores, listens or is
// run has a world for each file, and registers to copy.
const pure = ['{lib/domain,lib/words,components}/**/*.test.{ts,tsx}', 'lib/figures/*.test.ts'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // Vitest would leave one processor free for whoever watches: of two, half.
    maxWorkers: '100%',
    // No test is about its own speed: a busy machine takes many times as long as a quiet one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { CHEAP_PASSWORDS: '1' },
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'data',
          include: ['{app,lib,prisma}/**/*.test.{ts,tsx}', 'tests/{docs,import,laws,standards}/*.test.ts'],
          exclude: [...pure, '**/*.postgresql.test.ts'],
          globalSetup: 'tests/samples/register-templates.ts',
          // Route handlers are called without a server; this is what Next has its servers begin with.
          setupFiles: ['next/dist/server/node-environment-baseline.js'],
        },
      },
      // What is kept and asked for holds in PostgreSQL as it does in SQLite; `.sqlite.test.ts` is of its files alone.
      {
        extends: true,
        test: {
          name: 'postgresql',
          include: [
            'lib/data/**/*.test.ts',
            'lib/sign-in/{limiter,sign-in-limit}.test.ts',
            'prisma/seed.test.ts',
            '{lib,prisma}/**/*.postgresql.test.ts',
          ],
          exclude: ['**/*.sqlite.test.ts'],
          globalSetup: 'tests/samples/register-templates.ts',
        },
      },
    ],
  },
});
