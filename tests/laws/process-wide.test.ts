import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder } from './files-under';

test('what a process has one of is declared in one place', () => {
  const declaring = ['app', 'components', 'lib', 'tests']
    .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
    .filter((file) => /^declare global/m.test(readFileSync(file, 'utf8')));
  expect(declaring).toEqual(['lib/process-wide.ts']);
});
