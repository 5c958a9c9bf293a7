import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { screens } from './tests/e2e/screens';
import { chromiumOptions } from './tests/site/chromium';
import { findFreePort } from './tests/site/free-port';

// Test processes read this file again, and must come to the same server and database.
process.env.PORT = process.env.TEST_PORT ??= String(await findFreePort());
process.env.SITE_URL = '';
const folder = fileURLToPath(new URL(`tests/.work/site-${process.env.PORT}`, import.meta.url));
process.env.DATABASE_URL = `file:${folder}/register.db`;
process.env.TEST_TEMPLATE = `${folder}/template.db`;

/** What a reader does and sees, which depends on the screen. */
const onAnyScreen = [
  'accessibility',
  'certainty',
  'chosen-answers',
  'compare',
  'embed',
  'embed-dialog',
  'filters',
  'live-chart',
  'pages',
  'question-views',
  'search',
  'theme',
  'undocumented-figures',
];

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
    // Keeping each step as it stood costs a tenth of the time: `--trace on` does it for a test that one looks into.
    trace: 'off',
    launchOptions: chromiumOptions(),
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: '**/office-on-a-phone.spec.ts',
      use: { viewport: screens.large },
    },
    {
      name: 'phone',
      use: { viewport: screens.small, hasTouch: true, isMobile: true },
      // What a server answers (@once) is the same on any screen, and so is what the office does: its specs, and sweeps
      // of pages of text, make their window small where that matters, and office-on-a-phone has a real small one.
      grepInvert: /@once/,
      testMatch: [...onAnyScreen, 'office-on-a-phone'].map((name) => `**/${name}.spec.ts`),
    },
  ],
  webServer: {
    command: 'node tests/site/serve.mjs',
    url: `http://localhost:${process.env.PORT}`,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
