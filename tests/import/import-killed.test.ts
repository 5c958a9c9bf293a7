import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { copyRegister, openRegisterFile } from '../samples/open-register';
import { sampleTable } from '../samples/sample';

const kills = 20;
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

/** Begins to import a file from the shell, and waits until it has begun to read it. */
async function beginImport(database: string, file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/import.ts', file], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (child.stderr === null) throw new Error('the import has no error stream');
  await once(child.stderr, 'data');
  child.stderr.resume();
  return child;
}

test(`an import that is killed ${kills} times at any moment leaves nothing or all`, {
  timeout: 300_000,
}, async () => {
  const database = await copyRegister('empty');
  const file = `${database}.csv`;
  writeFileSync(file, sampleTable(...rows));

  const whole = await copyRegister('empty');
  const undisturbed = await beginImport(whole, file);
  const startedAt = performance.now();
  expect(await once(undisturbed, 'exit')).toEqual([0, null]);
  const lasts = performance.now() - startedAt;

  const counts = new Set<number>();
  for (let kill = 0; kill < kills; kill += 1) {
    const child = await beginImport(database, file);
    const exit = once(child, 'exit');
    await Promise.race([exit, setTimeout(((kill + Math.random()) / kills) * lasts)]);
    child.kill('SIGKILL');
    await exit;
    const db = await openRegisterFile(database);
    expect(await db.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: 'ok' }]);
    const found = await Promise.all([
      db.wave.count(),
      db.estimate.count(),
      db.revision.count(),
      db.source.count(),
    ]);
    expect([
      [0, 0, 0, 0],
      [waves, 2 * waves, waves, waves],
    ]).toContainEqual(found);
    counts.add(found[0]);
    await db.$disconnect();
  }
  expect(counts).toContain(0);
});
