import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { deriveSchema } from './derive-schema.mjs';
import { install } from './install.mjs';
import { hashOf, isScript, loadEnvFiles, mark, root, runOrExit } from './project.mjs';

const schema = 'prisma/schema.prisma';
const output = 'lib/data/generated';
const sources = [
  schema,
  'prisma.config.ts',
  'package-lock.json',
  'lib/commands/derive-schema.mjs',
  'lib/commands/generate.mjs',
];

/** Generates the database clients from prisma/schema.prisma, unless they were generated from this very schema. */
export async function generate({ always = false } = {}) {
  const generated = mark(`${output}/.schema-hash`, hashOf(sources));
  if (!always && generated.matches()) return;
  generated.clear();
  await generateClient(schema);
  const derived = deriveSchema(readFileSync(`${root}/${schema}`, 'utf8'), './postgresql');
  writeFileSync(`${root}/${output}/postgresql.prisma`, derived);
  await generateClient(`${output}/postgresql.prisma`);
  keepMaker();
  generated.set();
  console.log('Generated the database clients');
}

async function generateClient(path) {
  const prisma = `${root}/node_modules/prisma/build/index.js`;
  const env = { PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  await runOrExit(process.execPath, [prisma, 'generate', '--no-hints', '--schema', path], {
    env,
    isQuiet: true,
  });
}

/**
 * Of the client of PostgreSQL only what makes it is kept: its types are those of the other, since both are of one schema, and
 * so whoever asks does not see which of them it is.
 */
function keepMaker() {
  const folder = `${root}/${output}/postgresql`;
  const generated = readFileSync(`${folder}/internal/class.ts`, 'utf8');
  const maker = /^const config[\s\S]*?(?=^export type LogOptions)/m.exec(generated)?.[0];
  if (maker === undefined) throw new Error('Prisma generates a client in which nothing says how it is made');
  rmSync(folder, { recursive: true });
  const lines = [
    '// @ts-nocheck',
    'import * as runtime from "@prisma/client/runtime/client";',
    'import type { PrismaClientConstructor } from "./internal/class";',
    maker,
    'export const PostgresqlClient: PrismaClientConstructor = runtime.getPrismaClient(config);',
  ];
  writeFileSync(`${root}/${output}/postgresql-client.ts`, lines.join('\n'));
}

if (isScript(import.meta.url)) {
  loadEnvFiles();
  await install();
  await generate({ always: !process.argv.includes('--if-changed') });
}
