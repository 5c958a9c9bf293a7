import { expect, test } from 'vitest';
import { openRegister } from '@/tests/register';
import { getLatestChange, listChangesAfter, recordChange } from './changes';

test('a register to which nothing was done has change number 0, of the epoch', async () => {
  const db = await openRegister('empty');
  expect(await getLatestChange(db)).toEqual({ id: 0, at: '1970-01-01T00:00:00.000Z' });
  expect(await listChangesAfter(db, 0)).toEqual({ latest: 0, tags: [] });
});

test('each change is numbered, and keeps each of its tags once and in order', async () => {
  const db = await openRegister('empty');
  await db.$transaction((transaction) =>
    recordChange(transaction, ['wave:b', 'overview', 'wave:a', 'wave:b']),
  );
  expect(await listChangesAfter(db, 0)).toEqual({ latest: 1, tags: ['overview', 'wave:a', 'wave:b'] });
  const { id, at } = await getLatestChange(db);
  expect(id).toBe(1);
  const row = await db.change.findUniqueOrThrow({ where: { id: 1 }, select: { at: true } });
  expect(at).toBe(row.at.toISOString());
});

test('whoever has seen a change is told what came after it, each tag once', async () => {
  const db = await openRegister('empty');
  for (const tags of [
    ['overview', 'wave:a'],
    ['overview', 'wave:b'],
    ['wave:b', 'question:c'],
  ])
    await db.$transaction((transaction) => recordChange(transaction, tags));
  expect(await listChangesAfter(db, 0)).toEqual({
    latest: 3,
    tags: ['overview', 'wave:a', 'wave:b', 'question:c'],
  });
  expect(await listChangesAfter(db, 2)).toEqual({ latest: 3, tags: ['question:c', 'wave:b'] });
  expect(await listChangesAfter(db, 3)).toEqual({ latest: 3, tags: [] });
});

test('a change is forgotten with the write that it belongs to', async () => {
  const db = await openRegister('empty');
  const write = db.$transaction(async (transaction) => {
    await recordChange(transaction, ['overview']);
    throw new Error('the write failed');
  });
  await expect(write).rejects.toThrow('the write failed');
  expect(await listChangesAfter(db, 0)).toEqual({ latest: 0, tags: [] });
});
