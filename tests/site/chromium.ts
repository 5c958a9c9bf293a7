import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** A Chromium without windows: the same engine at less than half of the time, since nothing is drawn around the pages. */
export const shellPath = '/usr/bin/chromium-headless-shell';
const systemPaths = [
  shellPath,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser to test with: the one in CHROMIUM_PATH, the system's, or Playwright's own; null where there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH is "${given}", where there is no file.`);
    return given;
  }
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** How the browser is started: quiet, and as root without a sandbox, which root cannot have. */
export function chromiumOptions() {
  const quiet = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    // Pages of one origin need no processes of their own, each of which takes a moment to start.
    '--disable-site-isolation-trials',
    '--renderer-process-limit=1',
  ];
  const isRoot = process.getuid?.() === 0;
  return { executablePath: findChromium() ?? undefined, args: isRoot ? [...quiet, '--no-sandbox'] : quiet };
}
