import { unzipSync } from 'fflate';
import { ResultsTableError } from '@/lib/domain/results/results-csv';

/** Bytes of a workbook's unpacked XML that are read, and parts that it may have. */
const mostBytes = 128 * 2 ** 20;
const mostParts = 10_000;

/**
 * The XML parts of a workbook by their paths, bounded in size: no part unpacks to more than the file says beforehand.
 * @throws ResultsTableError where the bytes are no zip file, no workbook, or unpack to more than is read.
 */
export function unpackWorkbook(bytes: Uint8Array): Record<string, Uint8Array> {
  const sizes = new Map<string, number>();
  unzip(bytes, ({ name, originalSize }) => {
    if (sizes.has(name))
      throw refuseWorkbook(`the workbook has the part ${JSON.stringify(name)} twice; save it again`);
    sizes.set(name, originalSize);
    if (sizes.size > mostParts)
      throw refuseWorkbook(
        `the workbook has more than the ${mostParts} parts that are read; save the sheet as CSV`,
      );
    return false;
  });
  requireWorkbook(sizes);
  const isRead = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');
  const size = [...sizes].reduce((sum, [name, part]) => sum + (isRead(name) ? part : 0), 0);
  if (size > mostBytes)
    throw refuseWorkbook(
      `the workbook unpacks to ${Math.ceil(size / 2 ** 20)} MB, and ${mostBytes / 2 ** 20} MB are read; save the sheet as CSV`,
    );
  return unzip(bytes, ({ name }) => isRead(name));
}

function unzip(bytes: Uint8Array, filter: (entry: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    // What fflate throws is an Error with a number as its code, and it exports no class for it.
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error;
    throw refuseWorkbook(
      `the file begins as an Excel workbook, but is damaged (${error.message}); save it again`,
    );
  }
}

function requireWorkbook(entries: ReadonlyMap<string, number>): void {
  if (entries.has('xl/workbook.xml')) return;
  const names = [...entries.keys()];
  if (names.includes('xl/workbook.bin') || names.includes('content.xml'))
    throw refuseWorkbook('a workbook of another kind than .xlsx; save it as .xlsx, or as CSV');
  throw refuseWorkbook('a zip file that is no Excel workbook; unpack it, and import the file in it');
}

/** What is wrong with a workbook as a whole. */
export function refuseWorkbook(reason: string): ResultsTableError {
  return new ResultsTableError([{ line: 1, column: null, value: null, reason }]);
}
