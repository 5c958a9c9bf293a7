import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './tests/site/chromium';
import { findFreePort } from './tests/site/free-port';

// Test processes read this file again, and must come to the same server and database.
process.env.PORT = process.env.TEST_PORT ??= String(await findFreePort());
process.env.SITE_URL = '';
const folder = fileURLToPath(new URL(`tests/.work/site-${process.env.PORT}`, import.meta.url));
process.env.DATABASE_URL = `file:${folder}/register.db`;
process.env.TEST_TEMPLATE = `${folder}/template.db`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'tests/.work/results',
  globalSetup: './tests/site/make-template.ts',
  workers: 2,
  retries: 0,
  // No test is about its own speed: a busy machine takes many times as long as a quiet one.
  timeout: 600_000,
  // A password takes a tenth of a second to judge, and a busy machine many times that.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'tests/.work/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${process.env.PORT}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: chromiumOptions(),
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      // What a server answers is the same on any screen.
      testIgnore:
        /(api-docs|front-door|failures|import-api|import-shell|results-tables|roles|start)\.spec\.ts$/,
    },
  ],
  webServer: {
    command: 'node tests/site/serve.mjs',
    url: `http://localhost:${process.env.PORT}`,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
