import { generate } from '../../lib/commands/generate.mjs';
import { install } from '../../lib/commands/install.mjs';
import { loadEnvFiles, run, typescript } from '../../lib/commands/project.mjs';

loadEnvFiles();
await install();
await generate();
process.exitCode = await run(process.execPath, typescript('tests/bench/bench.ts', process.argv.slice(2)));
