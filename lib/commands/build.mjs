import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from './generate.mjs';
import { install } from './install.mjs';
import { hashOf, isScript, loadEnvFiles, mark, next, root, runOrExit } from './project.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'docs',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Builds the production site into .next, unless it was built from these very sources. */
export async function build({ always = false } = {}) {
  const built = mark(
    '.next/.source-hash',
    hashOf(sources, { isSource: (file) => !/\.test\.tsx?$/.test(file) }),
  );
  if (!always && built.matches() && existsSync(join(root, '.next/BUILD_ID'))) return;
  built.clear();
  console.log('Building the site');
  await runOrExit(process.execPath, next(['build']), { env: { NODE_ENV: 'production' } });
  built.set();
}

if (isScript(import.meta.url)) {
  loadEnvFiles();
  await install();
  await generate();
  await build({ always: !process.argv.includes('--if-changed') });
}
