import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DelimitedRecord, DelimitedTextError, RecordCutter } from './csv-reader';

function cut(parts: readonly string[], delimiter = ','): DelimitedRecord[] {
  const records: DelimitedRecord[] = [];
  const cutter = new RecordCutter(delimiter);
  parts.forEach((part, index) => {
    cutter.cut(part, { isLast: index === parts.length - 1 }, (record) => records.push(record));
  });
  return records;
}

/** Texts of cells, quotes and breaks in any order. */
const texts = fc.array(fc.constantFrom('a', 'bc', ',', '"', '""', '\n', '\r\n', '\r', ' ', 'é'), {
  maxLength: 30,
});
const inQuotes = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('a delimited text', () => {
  test('is cut as csv-parse cuts it, or refused where that refuses it', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const options = {
          relax_column_count: true,
          skip_empty_lines: true,
          record_delimiter: ['\r\n', '\n', '\r'],
        };
        let expected: string[][] | null = null;
        try {
          expected = parse(text, options);
        } catch {
          expect(() => cut([text])).toThrow(DelimitedTextError);
          return;
        }
        expect(cut([text]).map(({ cells }) => cells)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('is cut the same in whatever parts it comes', () => {
    const cells = fc.array(fc.array(fc.stringMatching(/^[ab",\r\n]{0,4}$/), { minLength: 2, maxLength: 3 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.infiniteStream(fc.integer({ min: 0, max: 7 })),
        (table, lineBreak, lengths) => {
          const text = table.map((row) => row.map(inQuotes).join(',') + lineBreak).join('');
          const parts: string[] = [];
          for (let at = 0; at < text.length; ) {
            const length = Number(lengths.next().value);
            parts.push(text.slice(at, at + length));
            at += length;
          }
          expect(cut([...parts, ''])).toEqual(cut([text]));
          expect(cut([text]).map((record) => record.cells)).toEqual(table);
        },
      ),
    );
  });

  test('tells the line of each record, past blank lines and breaks in cells', () => {
    const text = 'a,b\r\n1,"x\r\ny"\r\n\n1,"x\r\ny"\r,\n5,6';
    expect(cut([text]).map(({ line }) => line)).toEqual([1, 2, 5, 7, 8]);
  });

  test('is refused where a quote stays open for as long as no cell is', () => {
    const parts = Array<string>(6).fill('x'.repeat(2 ** 20));
    expect(() => cut(['a\n"', ...parts, ''])).toThrow(
      'a quote opens here and is not closed for 4194304 characters',
    );
  });

  test('is refused where a line goes on for longer than any does, without being looked at again and again', () => {
    const parts = Array<string>(2000).fill('x'.repeat(2 ** 16));
    expect(() => cut(['a\n', ...parts, ''])).toThrow('this line has not ended after 4194304 characters');
  });
});
