import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOfBytes, readTableFile } from '@/lib/domain/import/file/import-file';
import { applyMapping } from '@/lib/domain/import/mapping/apply-mapping';
import { mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import type { ResultsRow } from '@/lib/domain/results/results-row';
import { valueOf } from '@/lib/domain/values/missing';

// Everything in docs/importing.md does what the page says: its files are read by its mappings.

const page = readFileSync(new URL('../../docs/importing.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```([\w-]+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}));
const examples = blocks.flatMap(({ kind, text }, index) => {
  const [file, mapping] = [blocks[index - 2], blocks[index - 1]];
  return kind === 'results' && file && mapping
    ? [{ file: file.text, mapping: mapping.text, results: text }]
    : [];
});
const fragments = blocks.filter(
  ({ kind }, index) => kind === 'json' && blocks[index + 1]?.kind !== 'results',
);

describe('the page on importing', () => {
  test('has worked mappings', () => expect(examples.length).toBeGreaterThanOrEqual(8));

  test.each(examples.map((example) => [mappingOf(example.mapping).name, example] as const))(
    'maps %s as it says',
    async (_, { file, mapping, results }) => {
      const told = mappingOf(mapping);
      const { table } = await readTableFile(fileOfBytes('file', bytesOf(file, told.encoding)), told);
      const { rows, issues } = applyMapping(table, told);
      expect(issues).toEqual([]);
      toRegister(rows);
      const columns = (results.split('\n')[0] ?? '').split(',');
      const lines = rows.map(({ row }) => columns.map((column) => shown(row, column)).join(','));
      expect([columns.join(','), ...lines, ''].join('\n')).toBe(results);
    },
  );

  test.each(fragments.map(({ text }) => [text.replace(/\s+/g, ' ').slice(0, 60), text] as const))(
    'shows keys that a mapping may have: %s',
    (_, text) => {
      const parsed = mappingSchema.safeParse({ name: 'Fragment', columns: {}, ...JSON.parse(text) });
      expect(parsed.error?.issues ?? []).toEqual([]);
    },
  );
});

function mappingOf(text: string) {
  return mappingSchema.parse(JSON.parse(text));
}

function shown(row: ResultsRow, column: string): string {
  const cell = Object.entries(row).find(([name]) => name === column)?.[1];
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('decimals' in cell) return cell.value.toFixed(cell.decimals);
  if ('missing' in cell) return cell.missing === 'not_entered' ? '' : cell.missing;
  return String(valueOf<unknown>(cell));
}

/** The page is UTF-8; a file that is not is written in its encoding. */
function bytesOf(text: string, encoding: string | null): Uint8Array {
  if (encoding === null) return new TextEncoder().encode(text);
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte] as const),
  );
  return new Uint8Array([...text].map((letter) => byteOf.get(letter) ?? 0));
}
