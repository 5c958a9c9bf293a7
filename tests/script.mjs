import { generate } from '../lib/commands/generate.mjs';
import { install } from '../lib/commands/install.mjs';
import { loadEnvFiles, run, typescript } from '../lib/commands/project.mjs';

// node tests/script.mjs FILE [ARGUMENT…]: runs a script of this folder with everything it needs in place.

const [file, ...args] = process.argv.slice(2);
loadEnvFiles();
await install();
await generate();
process.exitCode = await run(process.execPath, typescript(`tests/${file}`, args));
