import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { copyRegister, dumpRegister, openRegisterFile } from '@/tests/samples/open-register';
import type { Database } from '../data/db';
import { createAuthSecret } from '../data/settings';
import { prepareRegister } from './prepare-database';

const seeded = /Seeded 15 waves with 204 estimates/;

/** What somebody may have put into a register in which nothing is published. */
const own: [what: string, put: (db: Database) => Promise<unknown>][] = [
  [
    'a person',
    (db) => db.user.create({ data: { id: 'a', name: 'Tuya', email: 'tuya@example.org', role: 'admin' } }),
  ],
  [
    'a draft',
    (db) => db.draft.create({ data: { key: 'k', title: 'Typed', entry: {}, authors: [], checks: [] } }),
  ],
  [
    'a source',
    (db) => db.source.create({ data: { slug: 's', kind: 'dataset', title: 'Report', missing: {} } }),
  ],
  ['an organisation', (db) => db.organisation.create({ data: { slug: 'o', name: 'Gallup' } })],
  ['a question', (db) => db.question.create({ data: { slug: 'q', title: 'Vote', topic: 'Politics' } })],
  [
    'a mapping',
    (db) => db.importMapping.create({ data: { slug: 'm', name: 'Ours', content: {}, savedBy: 'Tuya' } }),
  ],
  [
    'the revision of a draft that was discarded',
    (db) => db.revision.create({ data: { editor: 'Tuya', action: 'discard', subject: 'draft k' } }),
  ],
];

describe('a start', () => {
  test('makes a register where there is none, and seeds it', async () => {
    const file = await copyRegister('empty');
    rmSync(file);
    expect(await prepareRegister(`file:${file}`, { seed: true })).toMatch(seeded);
    expect(await (await openRegisterFile(file)).wave.count()).toBe(15);
  });

  test('makes an empty one where it is told to, and does not seed it later', async () => {
    const file = await copyRegister('empty');
    rmSync(file);
    expect(await prepareRegister(`file:${file}`, { seed: false })).toContain('It is empty (SEED=0)');
    expect(await prepareRegister(`file:${file}`, { seed: false })).toContain('is empty (SEED=0)');
    expect(await (await openRegisterFile(file)).wave.count()).toBe(0);
  });

  test('seeds one into which nobody has put anything, whatever the installation keeps of itself', async () => {
    const file = await copyRegister('empty');
    await createAuthSecret(await openRegisterFile(file));
    expect(await prepareRegister(`file:${file}`, { seed: true })).toMatch(seeded);
  });

  test.each(own)('adds nothing to one that holds %s', async (_, put) => {
    const file = await copyRegister('empty');
    const db = await openRegisterFile(file);
    await put(db);
    const before = await dumpRegister(db);
    expect(await prepareRegister(`file:${file}`, { seed: true })).toBe(
      `The register ${file} is in use: nothing was added to it`,
    );
    expect(await dumpRegister(db)).toEqual(before);
  });
});
