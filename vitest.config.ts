import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: [
      '{app,components,lib,prisma}/**/*.test.{ts,tsx}',
      'tests/{docs,import,laws,standards}/*.test.ts',
    ],
    // Route handlers are called without a server; this is what Next has its servers begin with.
    setupFiles: ['next/dist/server/node-environment-baseline.js'],
    testTimeout: 20_000,
    // A hook may seed a register.
    hookTimeout: 60_000,
  },
});
