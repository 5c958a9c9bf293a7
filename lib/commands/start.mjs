import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from './build.mjs';
import { generate } from './generate.mjs';
import { install } from './install.mjs';
import { loadEnvFiles, next, root, run, runOrExit, typescript } from './project.mjs';

// From an empty checkout to a running site: install, generate, check settings and database, build, serve. Each step is
// skipped when there is nothing new for it to do. `--dev` serves the sources as they change, without a build.

const isDevelopment = process.argv.includes('--dev');

/**
 * A heap that may grow past 2 GB is let grow fourfold before it is cleaned, and freed memory stays with the process: a
 * download of a million values then needs 580 MB instead of 330, and is no quicker. NODE_OPTIONS takes the place of the
 * options, and a variable that is set already that of its own.
 */
const frugal = {
  options: ['--max-old-space-size=1900', '--max-semi-space-size=8'],
  env: { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' },
};

loadEnvFiles();
await install();
await generate();
const port = process.env.PORT || '3000';
await refuseTakenPort(Number(port));
await runOrExit(process.execPath, typescript('lib/commands/prepare.ts'));
if (!isDevelopment) await build();
process.exitCode = await run(
  process.execPath,
  isDevelopment
    ? next(['dev', '--port', port])
    : [...(process.env.NODE_OPTIONS ? [] : frugal.options), join(root, 'lib/server/main.mjs')],
  {
    env: {
      NODE_ENV: isDevelopment ? 'development' : 'production',
      PORT: port,
      ...unlessSet(frugal.env),
    },
  },
);

function unlessSet(variables) {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !process.env[name]));
}

/** Before anything is written. A number that is no port is refused with the other settings. */
async function refuseTakenPort(number) {
  if (!Number.isInteger(number) || number < 1 || number > 65535) return;
  const error = await new Promise((done) => {
    const probe = createServer();
    probe.once('error', done);
    probe.listen(number, () => probe.close(() => done(null)));
  });
  if (error === null) return;
  const why = error.code === 'EADDRINUSE' ? 'another program is using it' : error.message;
  console.error(`Cannot listen on port ${number}: ${why}. Set PORT to a free port and start again.`);
  process.exit(1);
}
