import { expect, test } from 'vitest';
import { fileOfBytes, type ImportFile } from '@/lib/domain/import/file/import-file';
import { readImport } from '@/lib/domain/import/judging/read-import';
import { type Mapping, mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { sampleTable } from '@/tests/samples/publish-sample';
import { lookThroughApart, readImportApart } from './read-apart';

const bytes = (text: string) => new TextEncoder().encode(text);
const waves = Array.from({ length: 60 }, (_, wave) => ({ wave: `wave-${wave}`, wave_title: `Wave ${wave}` }));
const table: ImportFile = {
  ...fileOfBytes('polls.csv', bytes(sampleTable(...waves))),
  // A file comes in chunks that end anywhere.
  *chunks() {
    const whole = bytes(sampleTable(...waves));
    for (let at = 0; at < whole.length; at += 1000) yield whole.subarray(at, at + 1000);
  },
};

/** A file that never ends, each of whose long cells is held against a form of many parts. */
const slow: ImportFile = {
  ...fileOfBytes('slow.csv', bytes('a\n')),
  *chunks() {
    yield bytes('a\n');
    for (;;) yield bytes(`${'a'.repeat(30_000)}\n`);
  },
};
const slowly: Mapping = mappingSchema.parse({
  name: 'slow',
  columns: { a: { attribute: 'value', form: `${'{*}a'.repeat(60)}b` } },
});

test('a worker reads a file as this process would, and tells how far it is', async () => {
  const phases: number[] = [];
  const read = await readImportApart(table, null, {
    knownNames: ['A'],
    progress: ({ done }) => phases.push(done),
  });
  expect(read).toEqual(await readImport(table, null, { knownNames: ['A'] }));
  expect(read.register?.waves).toHaveLength(60);
  expect(phases.at(-1)).toBe(table.size);
  const looked = await lookThroughApart(fileOfBytes('a.csv', bytes('Pollster,Yes\nA,60\nB,40\n')), {});
  expect(looked).toMatchObject({
    kind: 'foreign',
    rows: 2,
    file: { table: { columns: ['Pollster', 'Yes'] } },
  });
});

test('a file that takes too long is refused with words, and the next is read', async () => {
  const { register, issues } = await readImportApart(slow, slowly, { longestMs: 200 });
  expect(register).toBeNull();
  expect(issues).toEqual([expect.objectContaining({ reason: expect.stringContaining('the 0.2 seconds') })]);
  expect(await lookThroughApart(slow, {}, { longestMs: 1 })).toMatchObject({
    kind: 'unreadable',
    issues: [{ reason: expect.stringContaining('nothing was changed') }],
  });
  expect((await readImportApart(table, null, {})).issues).toEqual([]);
});

test('whoever ends a reading that is at work is told why', async () => {
  const ending = new AbortController();
  const reading = readImportApart(slow, slowly, { signal: ending.signal });
  setTimeout(() => ending.abort(new Error('enough')), 200);
  await expect(reading).rejects.toThrow('enough');
});

test('a file that cannot be read to its end says so', async () => {
  const torn: ImportFile = {
    name: 'torn.csv',
    size: 10,
    chunks() {
      throw new Error('the file has gone');
    },
  };
  await expect(readImportApart(torn, null, {})).rejects.toThrow('the file has gone');
});
