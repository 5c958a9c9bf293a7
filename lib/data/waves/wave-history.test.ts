import { expect, test } from 'vitest';
import { publisherSchema } from '@/lib/domain/people/editor';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { getWaveHistory } from './wave-history';
import { reinstateWave, withdrawWave } from './withdraw-wave';

const publisher = publisherSchema.parse({ id: 'ana', name: 'Ana' });

test('a wave comes with each of its versions, the latest first', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {});
  const slug = 'steppe-2024';
  await withdrawWave(db, { publisher, slug, version: 1, reason: 'Another poll’s figures.' });
  const withdrawn = await getWaveHistory(db, slug);
  expect(withdrawn).toMatchObject({
    wave: { slug, status: 'withdrawn' },
    version: 2,
    withdrawnBecause: 'Another poll’s figures.',
    versions: [
      { action: 'withdraw', editor: 'Ana', reason: 'Another poll’s figures.' },
      { action: 'publish', editor: 'Tuya', reason: null, changes: [], wave: { slug, status: 'published' } },
    ],
  });
  await reinstateWave(db, { publisher, slug, version: 2, reason: 'They were right.' });
  const standing = await getWaveHistory(db, slug);
  expect(standing?.versions.map(({ action }) => action)).toEqual(['reinstate', 'withdraw', 'publish']);
  expect(standing?.withdrawnBecause).toBeNull();
});

test('there is no history of a wave that there is not', async () => {
  expect(await getWaveHistory(await openRegister('empty'), 'steppe-2024')).toBeNull();
});
