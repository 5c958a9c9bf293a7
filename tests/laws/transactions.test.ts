import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder } from './files-under';

test('a transaction is begun by who writes (write), or by who reads several things of one state (readTogether)', () => {
  const begun = [...filesUnder('app', /\.tsx?$/), ...filesUnder('lib', /\.ts$/)].filter((file) =>
    /\$transaction\(/.test(readFileSync(file, 'utf8')),
  );
  expect(begun.filter((file) => !file.endsWith('.test.ts'))).toEqual([
    'lib/data/read-together.ts',
    'lib/data/write.ts',
  ]);
});
