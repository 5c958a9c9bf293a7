import { createServer } from 'node:net';
import { build } from './build.mjs';
import { generate } from './generate.mjs';
import { install } from './install.mjs';
import { loadEnvFiles, next, run, runOrExit, typescript } from './project.mjs';

// From an empty checkout to a running site: install, generate, check settings and database, build, serve. Each step is
// skipped when there is nothing new for it to do. `--dev` serves the sources as they change, without a build.

const isDevelopment = process.argv.includes('--dev');

loadEnvFiles();
await install();
await generate();
await runOrExit(process.execPath, typescript('lib/commands/prepare.ts'));
const port = process.env.PORT || '3000';
await refuseTakenPort(Number(port));
if (!isDevelopment) await build();
process.exitCode = await run(process.execPath, next([isDevelopment ? 'dev' : 'start', '--port', port]), {
  env: { NODE_ENV: isDevelopment ? 'development' : 'production' },
});

async function refuseTakenPort(number) {
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
