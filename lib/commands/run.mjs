import { generate } from './generate.mjs';
import { install } from './install.mjs';
import { loadEnvFiles, run, typescript } from './project.mjs';

// node lib/commands/run.mjs NAME [ARGUMENT…]: runs lib/commands/NAME.ts with everything it needs in place.

const [name, ...args] = process.argv.slice(2);
loadEnvFiles();
await install();
await generate();
process.exitCode = await run(process.execPath, typescript(`lib/commands/${name}.ts`, args));
