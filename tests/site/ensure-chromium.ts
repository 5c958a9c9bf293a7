import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium';

// Installs a browser for the tests where none is found.

if (findChromium() === null) {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const script = isDebianRoot
    ? 'apt-get update && apt-get install --yes --no-install-recommends chromium'
    : 'npx playwright install --with-deps chromium';
  console.log(`No Chromium found (CHROMIUM_PATH names one): ${script}`);
  process.exitCode = spawnSync(script, { shell: true, stdio: 'inherit' }).status ?? 1;
}
