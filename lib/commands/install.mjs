import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, isScript, mark, root, run, runOrExit } from './project.mjs';

/**
 * Installs what package-lock.json names, unless node_modules already holds exactly that, for this version of Node
 * (better-sqlite3 is compiled for one).
 */
export async function install() {
  const installed = mark(
    'node_modules/.installed',
    hashOf(['package-lock.json'], { extra: process.version }),
  );
  if (installed.matches()) return;
  if (!holdsTheLock()) {
    console.log('Installing the dependencies (a few minutes where better-sqlite3 has to be compiled)');
    // NODE_ENV=production would leave out what the build and the checks need.
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  } else if (!(await canOpenDatabases())) {
    console.log('Compiling better-sqlite3 for this version of Node');
    await npm(['rebuild', 'better-sqlite3']);
  }
  installed.set();
}

/** Whether the packages that npm says it put into node_modules are those of package-lock.json. */
function holdsTheLock() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return present[path] ? present[path].version === version : optional;
  });
}

async function canOpenDatabases() {
  const script = "try { new (require('better-sqlite3'))(':memory:') } catch { process.exit(9) }";
  return (await run(process.execPath, ['-e', script], { isQuiet: true })) === 0;
}

async function npm(args) {
  const options = { env: { npm_config_loglevel: 'error', npm_config_update_notifier: 'false' } };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return runOrExit(process.execPath, [script, ...args], options);
  return runOrExit(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

if (isScript(import.meta.url)) await install();
