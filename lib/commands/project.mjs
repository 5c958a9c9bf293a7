import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// The files of lib/commands that end in .mjs run before anything is installed: Node's own modules and nothing else.

/** The folder that holds package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const stopSignals = ['SIGINT', 'SIGTERM'];

/** Whether `moduleUrl` (import.meta.url) is the script that Node was asked to run. */
export function isScript(moduleUrl) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(moduleUrl);
}

/** Settings from .env.local and .env, for the commands as for Next; what is already set wins. */
export function loadEnvFiles() {
  for (const file of ['.env.local', '.env']) {
    if (existsSync(join(root, file))) process.loadEnvFile(join(root, file));
  }
  process.env.NEXT_TELEMETRY_DISABLED = '1';
}

/**
 * Runs a command in the project's folder and resolves to its exit code; a quiet one is heard only when it fails. Stop
 * signals are handed on, so that whoever stops us stops it.
 */
export function run(command, args, { env = {}, isQuiet = false } = {}) {
  return new Promise((done, fail) => {
    const stdio = isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    const handOn = (signal) => child.kill(signal);
    for (const signal of stopSignals) process.on(signal, handOn);
    const orphanWatch = whenOrphaned(() => handOn('SIGTERM'));
    child.once('error', fail);
    child.once('close', (code, signal) => {
      for (const signal of stopSignals) process.off(signal, handOn);
      clearInterval(orphanWatch);
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      done(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** npm runs a script in a shell, and hands a stop signal on to that shell alone, which dies without telling us. */
function whenOrphaned(act) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 100);
  return watch;
}

/** Runs a command and ends this process with its exit code unless it succeeded. */
export async function runOrExit(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) process.exit(code);
}

/** Arguments with which Node runs a TypeScript file of the project. */
export function typescript(file, args = []) {
  return [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, file), ...args];
}

/** Arguments with which Node runs Next's command line. */
export function next(args) {
  return [join(root, 'node_modules/next/dist/bin/next'), ...args];
}

/** A step that is needed only when what it was made from has changed: its mark lies beside what it made. */
export function mark(path, value) {
  const file = join(root, path);
  return {
    matches: () => existsSync(file) && readFileSync(file, 'utf8') === value,
    clear: () => rmSync(file, { force: true }),
    set: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, value);
    },
  };
}

/** SHA-256 of the names and contents of files and folders that exist and are a source, and of `extra`. */
export function hashOf(paths, { extra = '', isSource = () => true } = {}) {
  const hash = createHash('sha256').update(extra);
  for (const file of paths.flatMap((path) => filesUnder(path)).filter(isSource)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [path];
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
