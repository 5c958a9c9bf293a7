import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileOfBytes, type ImportFile } from '@/lib/domain/import/file/import-file';
import type { ImportProgress } from '@/lib/domain/import/import-progress';
import { type Mapping, mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { writeTableIssue } from '@/lib/domain/results/results-csv';
import { seedRegister } from '@/tests/samples/seed-register';
import { readImport } from './read-import';

const seed = readFileSync('prisma/seed/mongolia-polls.csv', 'utf8');
const [header = '', first = '', ...others] = seed.split('\n');
const file = (text: string): ImportFile => fileOfBytes('polls.csv', strToU8(text));
const read = (text: string, mapping: Mapping | null = null) => readImport(file(text), mapping);

async function issuesOf(text: string, mapping: Mapping | null = null): Promise<string[]> {
  const { register, issues } = await read(text, mapping);
  expect(register).toBeNull();
  return issues.map(writeTableIssue);
}

const mapping = mappingSchema.parse({
  name: 'Steppe polls',
  columns: { Firm: { attribute: 'pollster' }, Yes: { option: 'Yes', kind: 'substantive' } },
  constants: {
    country: 'MN',
    question_title: 'Best partner',
    topic: 'Foreign relations',
    base: 'all',
    source_kind: 'dataset',
    source_title: 'Steppe polls',
  },
  composed: { wave_title: ['{pollster}'] },
});

describe('a results table', () => {
  const whole = {
    register: seedRegister,
    issues: [],
    notes: [],
    lines: { total: 204, read: 204, duplicate: 0, withoutValue: 0, refused: 0 },
    values: 204,
  };
  const form = { name: 'polls.csv', format: 'delimited', encoding: 'utf-8', sheet: null };

  test('needs no mapping', async () => {
    const { firstLines, ...said } = await readImport(file(seed), null);
    expect(said).toMatchObject({ ...whole, file: form });
    expect(firstLines.waves.get('sancrox-2025-05')).toBe(163);
    expect(firstLines.questions.get('best-partner')).toBe(2);
  });

  test('may be in any form that a file can have', async () => {
    const utf16 = fileOfBytes('polls.csv', Buffer.from(`\uFEFF${seed}`, 'utf16le'));
    expect(await readImport(utf16, null)).toMatchObject({
      ...whole,
      file: { ...form, encoding: 'utf-16le' },
    });
    const columns = header.split(',');
    const json = JSON.stringify([Object.fromEntries(columns.map((column) => [column, cellOf(column)]))]);
    expect(await read(`\n${json}`)).toMatchObject({ lines: { total: 1, read: 1 }, file: { format: 'json' } });
  });

  test('is warned about where its rows show something odd together', async () => {
    const { warnings } = await read(seed);
    expect(warnings.map(writeTableIssue)).toContain(
      'line 9, column base, "all": 2 of 15 polls have several populations, kept as separate bases of one item; this is the first',
    );
  });

  test('is warned about alike, whether it is read in parts or whole', async () => {
    const { warnings } = await read(seed);
    expect(warnings.length).toBeGreaterThan(10);
    const utf16 = fileOfBytes('polls.csv', Buffer.from(`\uFEFF${seed}`, 'utf16le'));
    expect((await readImport(utf16, null)).warnings).toEqual(warnings);
  });

  test('is read the same in chunks that end anywhere, even within a character', async () => {
    const bytes = strToU8(`\uFEFF${seed}`);
    const size = 1009;
    const chunks = () =>
      Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
    const inChunks = await readImport({ name: 'polls.csv', size: bytes.length, chunks }, null);
    expect(inChunks).toEqual(await read(seed));
  });

  test('says all that is wrong with its form', async () => {
    const { issues, lines } = await read([header, first, `${first},more`, `"open"${first}`].join('\n'));
    expect(issues.map(writeTableIssue)).toEqual([
      expect.stringContaining('line 3: this line has 37 cells and the header 36'),
      expect.stringMatching(/^line 4: a quote stands in the middle of cell 1/),
    ]);
    expect(lines).toEqual({ total: 2, read: 1, duplicate: 0, withoutValue: 0, refused: 1 });
  });

  test('is refused at a byte that is no text, however late it comes', async () => {
    const bytes = strToU8(seed);
    bytes[bytes.length - 3] = 0xff;
    const { issues } = await readImport(fileOfBytes('polls.csv', bytes), null);
    expect(issues.map(writeTableIssue)).toEqual([
      expect.stringMatching(/^line 205, "0xFF": the byte at offset/),
    ]);
  });

  test('has its exact duplicates imported once, with a warning', async () => {
    const twice = await read([header, first, ...others.slice(0, -1), first].join('\n'));
    expect(twice.register).toEqual(seedRegister);
    expect(twice.lines).toEqual({ total: 205, read: 204, duplicate: 1, withoutValue: 0, refused: 0 });
    expect(twice.warnings.map(writeTableIssue)).toContain(
      'line 206: is the same as line 2; it is imported once',
    );
  });

  test('is refused with every issue, each line counted once', async () => {
    const text = [header, first.replace(',MN,', ',Mongolia,'), ...others].join('\n');
    const { register, issues, lines } = await read(text);
    expect(register).toBeNull();
    expect(lines).toEqual({ total: 204, read: 203, duplicate: 0, withoutValue: 0, refused: 1 });
    expect(issues.map(writeTableIssue)).toEqual([
      'line 2, column country, "Mongolia": must be a country as two capital letters, such as MN',
    ]);
  });

  test('says which of its columns are missing, or are none', async () => {
    const renamed = seed.replace(',topic,', ',subject,');
    expect(await issuesOf(renamed)).toEqual([
      'line 1, column topic: this column is missing from the header',
      'line 1, column subject: this column is not one of the results table',
    ]);
  });
});

describe('another table', () => {
  test('needs a mapping', async () => {
    expect(await issuesOf('Firm,Yes\nA,60')).toEqual([
      'line 1: these are not the columns of the results table; give a mapping, which says what each column is',
    ]);
  });

  test('is read by its mapping', async () => {
    const { register, issues, lines, values, notes } = await read('Firm;Yes\nA;60,5\nB;7', mapping);
    expect(issues).toEqual([]);
    expect(notes).toEqual(['the numbers have the decimal mark ",": no other fits all of them']);
    expect(lines).toEqual({ total: 2, read: 2, duplicate: 0, withoutValue: 0, refused: 0 });
    expect(values).toBe(2);
    expect(register?.waves.map(({ slug }) => slug)).toEqual(['a', 'b']);
  });

  test('is refused where its rows do not agree, or it is no table', async () => {
    expect(await issuesOf('Firm,Yes\nA,60\nA,70', mapping)).toEqual([
      'line 3, column option, "Yes": this option already has a value on this base of this item',
    ]);
    expect(await issuesOf('Firm,Yes\nA', mapping)).toEqual([
      'line 2: this line has 1 cells and the header 2; a cell without a value must be there, empty',
    ]);
    expect(await issuesOf('{"Firm": "A"}', mapping)).toEqual([
      'line 1: the file begins with "{"; JSON must be an array of flat objects, such as [{"…": 1}, {"…": 2}]',
    ]);
  });
});

test('reading tells how far it is', async () => {
  const told: ImportProgress[] = [];
  await readImport(file(seed), null, { progress: (progress) => told.push(progress) });
  const total = strToU8(seed).length;
  expect(told[0]).toEqual({ phase: 'reading', done: 0, total });
  expect(told.at(-1)).toEqual({ phase: 'reading', done: total, total });
});

test('reading stops with the reason of the signal', async () => {
  const reason = new Error('enough');
  await expect(readImport(file(seed), null, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

/** A cell of the seed's first line, which has no quotes up to the columns that matter here. */
function cellOf(column: string): string {
  const at = header.split(',').indexOf(column);
  return first.split(',')[at] ?? '';
}
