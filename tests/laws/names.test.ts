import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from './files-under';

// A name leads to one thing: no two files are called alike, and nothing is exported twice under one name.

/** Files that Next looks for under these names, and what they must give it. */
const conventional = /\/(?:page|route|layout|error|not-found|actions)\.tsx?$/;

const files = ['app', 'components', 'lib', 'prisma', 'tests']
  .flatMap((folder) => filesUnder(folder, /\.(?:tsx?|m?js)$/))
  .filter((file) => !/\.(?:test|spec)\.tsx?$/.test(file) && !file.includes('/.'));

const exported = /^export (?:declare )?(?:async )?(?:const|let|function\*?|class|type|interface) (\w+)/gm;

/** The names under which several files are known, each with these files. */
function shared(namesOf: (file: string) => readonly string[]): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const file of files.filter((each) => !conventional.test(each)))
    for (const name of namesOf(file)) groups[`name ${name}`] = [...(groups[`name ${name}`] ?? []), file];
  return Object.fromEntries(Object.entries(groups).filter(([, group]) => group.length > 1));
}

test('a file has a name of its own', () => {
  expect(files.length).toBeGreaterThan(700);
  expect(shared((file) => [basename(file).replace(/\.\w+$/, '')])).toEqual({});
});

test('what is exported has a name of its own', () => {
  // Several signatures of one function are one name.
  const names = (file: string) => [
    ...new Set([...readFileSync(file, 'utf8').matchAll(exported)].flatMap(([, name = '']) => name)),
  ];
  expect(files.flatMap(names).length).toBeGreaterThan(2_000);
  expect(shared(names)).toEqual({});
});
