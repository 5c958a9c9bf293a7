import { expect, test } from 'vitest';
import { copyRegister } from '../samples/open-register';
import { all, killImports, nothing } from './killed-import';

const kills = 3;

// `npm run bench -- killed` kills a hundred.
test(`an import that is killed ${kills} times at any moment leaves nothing or all`, async () => {
  const counts: number[][] = [];
  for await (const { integrity, found } of killImports(await copyRegister('empty'), kills)) {
    expect(integrity).toEqual([{ integrity_check: 'ok' }]);
    expect([nothing, all]).toContainEqual(found);
    counts.push(found);
  }
  expect(counts).toHaveLength(kills);
  expect(counts).toContainEqual(nothing);
});
