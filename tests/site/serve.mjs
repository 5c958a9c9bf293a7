import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

// Serves the production build on PORT, over a newly seeded database that goes when the server goes. The database is a
// copy of the file in TEST_TEMPLATE, where there is one, and made by the start otherwise.

const { DATABASE_URL, TEST_TEMPLATE = '' } = process.env;
if (!DATABASE_URL?.includes('/tests/.work/'))
  throw new Error(`DATABASE_URL is "${DATABASE_URL}", not in tests/.work`);
const file = DATABASE_URL.replace(/^file:/, '');
const folder = dirname(file);
const clear = () => rmSync(folder, { recursive: true, force: true });
clear();
mkdirSync(folder, { recursive: true });
if (existsSync(TEST_TEMPLATE)) copyFileSync(TEST_TEMPLATE, file);
process.once('exit', clear);

await import('../../lib/commands/start.mjs');
