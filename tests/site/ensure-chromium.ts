import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, shellPath } from './chromium';

// Installs a browser for the tests where none is found; on Debian the one without windows, also beside another.

const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const install = 'apt-get install --yes --no-install-recommends';

if (isDebianRoot && !process.env.CHROMIUM_PATH && !existsSync(shellPath))
  run(`apt-get update && ${install} chromium-headless-shell`);
if (findChromium() === null)
  process.exitCode = run(
    isDebianRoot ? `${install} chromium` : 'npx playwright install --with-deps chromium',
  );

function run(script: string): number {
  console.log(`A browser for the tests (CHROMIUM_PATH names one): ${script}`);
  return spawnSync(script, { shell: true, stdio: 'inherit' }).status ?? 1;
}
