import { expect, test } from 'vitest';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { streamWaves } from './stream-waves';

test('waves are read together until they have 2,000 values, and a larger one alone', async () => {
  const db = await openRegister('empty');
  const valuesOf = [300, 1700, 1, 2500, 1200, 900, 2];
  const rows = valuesOf.flatMap((values, wave) =>
    Array.from({ length: values }, (_, group) => ({
      wave: `wave-${wave}`,
      group_dimension: 'Soum',
      group: `Soum ${group}`,
    })),
  );
  await publishSample(db, ...rows);
  const portions = [];
  for await (const waves of streamWaves(db, {}))
    portions.push(waves.map(({ items }) => items.flatMap(({ bases }) => bases).length));
  expect(portions).toEqual([[300, 1700], [1], [2500], [1200], [900, 2]]);
});
