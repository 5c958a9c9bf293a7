import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Database, openDatabase } from '../../lib/data/db';
import { sampleTable } from '../samples/publish-sample';

const waves = 600;

const rows = Array.from({ length: waves }, (_, wave) =>
  ['Russia', 'China'].map((option) => ({
    wave: `wave-${wave}`,
    wave_title: `Wave ${wave}`,
    source_title: `Report ${wave}`,
    option,
    value: String(wave % 100),
  })),
).flat();

/** How many waves, estimates, revisions and sources there are before such an import, and after it. */
export const nothing = [0, 0, 0, 0];
export const all = [waves, 2 * waves, waves, waves];

/**
 * Kills imports of one file into a register, which is empty at first: the first at once, the others at moments spread over how
 * long one lasts that is let be. Gives what SQLite says of the register after each, and what it holds.
 */
export async function* killImports(empty: string, kills: number) {
  const file = `${empty}.csv`;
  writeFileSync(file, sampleTable(...rows));
  const whole = `${empty}.whole.db`;
  copyFileSync(empty, whole);
  const undisturbed = await beginImport(whole, file);
  const startedAt = performance.now();
  const [code] = await once(undisturbed, 'exit');
  if (code !== 0) throw new Error(`the import that was let be ended with ${code}`);
  const lasts = performance.now() - startedAt;

  for (let kill = 0; kill < kills; kill += 1) {
    const child = await beginImport(empty, file);
    const exit = once(child, 'exit');
    await Promise.race([exit, setTimeout((Math.max(0, kill - Math.random()) / (kills - 1)) * lasts)]);
    child.kill('SIGKILL');
    await exit;
    const db = await openDatabase(`file:${empty}`);
    yield { integrity: await db.$queryRaw`PRAGMA integrity_check`, found: await countAll(db) };
    await db.$disconnect();
  }
}

/** Begins to import a file from the shell, and waits until it has begun to read it. */
async function beginImport(database: string, file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/import.ts', file], {
    env: { ...process.env, DATABASE_URL: `file:${database}`, PUBLISH_ALONE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (child.stderr === null) throw new Error('the import has no error stream');
  await once(child.stderr, 'data');
  child.stderr.resume();
  return child;
}

function countAll(db: Database): Promise<number[]> {
  return Promise.all([db.wave.count(), db.estimate.count(), db.revision.count(), db.source.count()]);
}
