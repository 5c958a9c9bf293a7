import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

// Serves the production build on PORT, over a newly seeded database that goes when the server goes.

const { DATABASE_URL } = process.env;
if (!DATABASE_URL?.includes('/tests/.work/'))
  throw new Error(`DATABASE_URL is "${DATABASE_URL}", not in tests/.work`);
const folder = dirname(DATABASE_URL.replace(/^file:/, ''));
const clear = () => rmSync(folder, { recursive: true, force: true });
clear();
mkdirSync(folder, { recursive: true });
process.once('exit', clear);

await import('../../lib/commands/start.mjs');
