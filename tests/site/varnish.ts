import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Whether Varnish is installed here. */
export function hasVarnish(): boolean {
  return spawnSync('varnishd', ['-V']).status === 0;
}

/** A Varnish with the settings of docs/varnish.vcl that listens on `port` before a site on `sitePort`, until it is stopped. */
export async function startVarnish(port: number, sitePort: number): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'varnish-'));
  const settings = join(folder, 'site.vcl');
  writeFileSync(settings, readFileSync('docs/varnish.vcl', 'utf8').replace('"3000"', `"${sitePort}"`));
  const place = ['-n', join(folder, 'work'), '-a', `127.0.0.1:${port}`, '-s', 'malloc,100m'];
  const varnish = spawn('varnishd', ['-j', 'none', '-F', ...place, '-f', settings], { stdio: 'ignore' });
  const stop = async () => {
    if (varnish.exitCode === null && varnish.kill()) await once(varnish, 'close');
    rmSync(folder, { recursive: true, force: true });
  };
  const giveUpAt = Date.now() + 60_000;
  while (!(await isAnswered(port))) {
    if (varnish.exitCode !== null || Date.now() > giveUpAt) {
      await stop();
      throw new Error(`varnishd does not answer (it ended with ${varnish.exitCode})`);
    }
    await setTimeout(100);
  }
  return stop;
}

async function isAnswered(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`)).ok;
  } catch {
    return false;
  }
}
