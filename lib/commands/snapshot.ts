import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openSnapshot } from '../data/db';
import { getRegisterVersion } from '../data/find/versions';
import { stateOf } from '../data/store/database-state';
import { env } from '../env';
import { setDatabase } from '../request/database';
import { packageTables } from '../request/described-tables';
import { finish } from './finish';
import { listSnapshotFiles, type SnapshotFile } from './snapshot-files';

// The public register as files that any host can serve, from the shell of whoever runs the site.

const usage = `npm run snapshot -- DIR

  Writes all public data into DIR: the data package and its archive, the lists, and the tables, pictures, codebooks,
  citations and feeds of each question, wave, pollster, source and claim, at the addresses that they have on the site,
  with an index.html that leads to each. DIR must be absent, empty or an earlier snapshot, whose place the
  new one takes once it is whole.`;

/** By this file an earlier snapshot is known. */
const markName = '.barometer-snapshot';

await finish(async () => {
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || given.startsWith('-') || more.length > 0) throw new Error(usage);
  // npm runs us in the project's folder, and keeps the one that the user is in.
  const folder = resolve(process.env.INIT_CWD ?? '', given);
  requireReplaceable(folder);
  const { DATABASE_URL, SITE_URL } = env();
  const { kind, explanation } = await stateOf(DATABASE_URL);
  if (kind !== 'ready') throw new Error(explanation);
  const db = await openSnapshot(DATABASE_URL);
  const unfinished = `${folder}.unfinished-${process.pid}`;
  try {
    setDatabase(db);
    const origin = { site: SITE_URL, version: await getRegisterVersion(db) };
    let files = 0;
    for await (const file of listSnapshotFiles(db, packageTables(), origin)) {
      await writeFile(unfinished, file);
      files += 1;
    }
    writeFileSync(resolve(unfinished, markName), `${origin.version ?? ''}\n`);
    takePlace(unfinished, folder);
    console.log(`Wrote ${files} files into ${folder}`);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    await db.$disconnect();
  }
});

function requireReplaceable(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.length > 0 && !names.includes(markName))
    throw new Error(`${folder} holds something that is no snapshot. Nothing was written.`);
}

async function writeFile(folder: string, { path, read }: SnapshotFile): Promise<void> {
  const file = resolve(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  for await (const part of read()) writeFileSync(file, part, { flag: 'a' });
}

/** The old snapshot stays beside the new one until that has its place. */
function takePlace(unfinished: string, folder: string): void {
  const old = `${unfinished}-old`;
  const isThere = existsSync(folder);
  mkdirSync(dirname(folder), { recursive: true });
  if (isThere) renameSync(folder, old);
  renameSync(unfinished, folder);
  rmSync(old, { recursive: true, force: true });
}
