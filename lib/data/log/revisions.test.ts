import { expect, test } from 'vitest';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { sampleChange } from '@/tests/samples/sample-change';
import { listPublicRevisions } from './revisions';

test('the public changes of a wave are listed, the latest first, and no others', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {}, { wave: 'steppe-2025' });
  const { id: waveId } = await db.wave.findUniqueOrThrow({
    where: { slug: 'steppe-2024' },
    select: { id: true },
  });
  const revision = { waveId, subject: 'wave steppe-2024', editor: 'Bold' };
  await db.revision.createMany({
    data: [
      { ...revision, action: 'save', at: new Date('2030-01-02T03:04:05.678Z') },
      {
        ...revision,
        action: 'correct',
        at: new Date('2030-02-03T04:05:06.789Z'),
        reason: 'The report prints 68.',
        changes: [sampleChange],
        public: true,
      },
    ],
  });
  const of = { word: 'wave', slug: 'steppe-2024', title: 'Steppe Poll, 2024', isOnPage: true };
  const revisions = await listPublicRevisions(db, 'steppe-2024');
  expect(revisions.map(({ at: _, ...rest }) => rest)).toEqual([
    { id: 4, of, action: 'correct', reason: 'The report prints 68.', changes: [sampleChange] },
    { id: 1, of, action: 'publish', reason: null, changes: [] },
  ]);
  expect(revisions[0]?.at).toBe('2030-02-03T04:05:06.789Z');
  expect(await listPublicRevisions(db, 'steppe-2026')).toEqual([]);
});
