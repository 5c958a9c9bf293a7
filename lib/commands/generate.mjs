import { install } from './install.mjs';
import { hashOf, isScript, loadEnvFiles, mark, root, runOrExit } from './project.mjs';

/** Generates the database client from prisma/schema.prisma, unless it was generated from this very schema. */
export async function generate({ always = false } = {}) {
  const generated = mark(
    'lib/data/generated/.schema-hash',
    hashOf(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']),
  );
  if (!always && generated.matches()) return;
  const prisma = `${root}/node_modules/prisma/build/index.js`;
  const env = { PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  await runOrExit(process.execPath, [prisma, 'generate', '--no-hints'], { env, isQuiet: true });
  generated.set();
  console.log('Generated the database client');
}

if (isScript(import.meta.url)) {
  loadEnvFiles();
  await install();
  await generate({ always: !process.argv.includes('--if-changed') });
}
