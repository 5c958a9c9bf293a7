import { DelimitedTextError, RecordCutter } from '@/lib/domain/formats/csv/csv-reader';
import { controlCharacter } from '@/lib/domain/import/file/decode-table';
import { type ImportFile, isResultsTable } from '@/lib/domain/import/file/import-file';
import { chooseDelimiter } from '@/lib/domain/import/file/read-table';
import { textParts } from '@/lib/domain/import/file/text-parts';
import { ResultsTableError } from '@/lib/domain/results/results-csv';
import type { ReadImport, ReadOptions } from './read-import';
import { ResultsReading } from './results-reading';

/**
 * Reads a results table of delimited text in UTF-8 part by part, so that the file is never held whole. Null where it is
 * another file, or one that must be seen whole to say what is wrong with it.
 * @throws the reason of `signal`, where that stops the reading.
 */
export async function readResultsFile(
  file: ImportFile,
  { progress, signal, knownNames }: ReadOptions,
): Promise<ReadImport | null> {
  let reader: PartReader | null = null;
  try {
    for await (const { text, done, isLast } of textParts(file)) {
      if (controlCharacter.test(text)) return null;
      reader ??= new PartReader(delimiterOf(text), knownNames);
      if (!reader.take(text, isLast)) return null;
      progress?.({ phase: 'reading', done, total: file.size });
      signal?.throwIfAborted();
    }
  } catch (error) {
    // Bytes that are no UTF-8, or a header that leaves its delimiter open.
    if (error instanceof TypeError || error instanceof ResultsTableError) return null;
    throw error;
  }
  const { name } = file;
  return reader?.reading?.finish({ name, format: 'delimited', encoding: 'utf-8', sheet: null }, []) ?? null;
}

function delimiterOf(text: string): string {
  return chooseDelimiter(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

class PartReader {
  /** Null until the header has been read, and where it is that of another table. */
  reading: ResultsReading | null = null;
  private readonly cutter: RecordCutter;
  private readonly knownNames: readonly string[];
  private isBegun = false;
  private isBroken = false;

  constructor(delimiter: string, knownNames: readonly string[]) {
    this.cutter = new RecordCutter(delimiter);
    this.knownNames = knownNames;
  }

  /** Takes the next part of the text; false where the file is no results table. */
  take(text: string, isLast: boolean): boolean {
    if (this.isBroken) return true;
    try {
      this.cutter.cut(text, { isLast }, (record) => {
        if (!this.isBegun) this.begin(record.cells);
        else this.reading?.add(record);
      });
    } catch (error) {
      if (!(error instanceof DelimitedTextError)) throw error;
      const { line, message: reason } = error;
      this.reading?.refuse({ line, column: null, value: null, reason });
      this.isBroken = true;
    }
    return this.reading !== null;
  }

  private begin(cells: readonly string[]): void {
    this.isBegun = true;
    const columns = cells.map((cell) => cell.trim());
    if (isResultsTable({ columns }))
      this.reading = new ResultsReading(columns, { knownNames: this.knownNames });
  }
}
