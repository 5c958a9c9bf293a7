import { beforeAll, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, samplePublisher } from '@/tests/samples/publish-sample';
import { listLastWaves } from './last-waves';
import { withdrawWave } from './withdraw-wave';

let db: Database;

beforeAll(async () => {
  db = await openRegister('empty');
  const pollster = 'Sant Maral Foundation';
  const dates = (day: string) => ({ fieldwork_start: day, fieldwork_end: day });
  await publishSample(
    db,
    { wave: 'later', pollster, source_title: 'Later', ...dates('2025-03-05') },
    { wave: 'earlier', pollster, source_title: 'Earlier', ...dates('2024-03') },
    { wave: 'withdrawn', pollster, source_title: 'Withdrawn', ...dates('2026-01-01') },
    { wave: 'other', pollster: 'Gallup', source_title: 'Other', ...dates('2025-09') },
  );
  const { version } = await db.wave.findUniqueOrThrow({
    where: { slug: 'withdrawn' },
    select: { version: true },
  });
  await withdrawWave(db, { publisher: samplePublisher, slug: 'withdrawn', version, reason: 'Twice.' });
  await db.organisation.update({
    where: { name: pollster },
    data: { aliases: { create: [{ name: 'Сант Марал' }] } },
  });
});

test('a pollster is found by an alias, with the last of its published waves', async () => {
  expect(await listLastWaves(db, 'сант')).toEqual([
    {
      of: 'pollster',
      name: 'Sant Maral Foundation',
      foundAs: 'Сант Марал',
      wave: { slug: 'later', title: expect.any(String), start: '2025-03-05', end: '2025-03-05' },
    },
  ]);
});

test('a question is found by its title, with the last wave that asked it, of whatever house', async () => {
  expect(await listLastWaves(db, 'best partner')).toMatchObject([
    { of: 'question', name: 'Best partner country', foundAs: null, wave: { slug: 'other' } },
  ]);
});

test('what no published wave names is not found', async () => {
  await db.organisation.create({ data: { slug: 'idle', name: 'Idle Polls' } });
  expect(await listLastWaves(db, 'idle')).toEqual([]);
  expect(await listLastWaves(db, '')).toEqual([]);
});
