import { type DelimitedRecord, DelimitedTextError, RecordCutter } from './csv-reader';

/** How a text is cut: RFC 4180 has commas, and records of one length. */
type Cut = { delimiter?: string; allowsRagged?: boolean };

/**
 * The records of a delimited text, with or without byte-order mark, with line breaks of any kind, blank lines left out.
 * @throws DelimitedTextError where a quote is never closed, or stands where none may, and at a record of another length
 * unless `allowsRagged`.
 */
export function readRecords(
  text: string,
  { delimiter = ',', allowsRagged = false }: Cut = {},
): DelimitedRecord[] {
  const records: DelimitedRecord[] = [];
  new RecordCutter(delimiter).cut(text, { isLast: true }, (record) => records.push(record));
  const length = records[0]?.cells.length;
  const ragged = allowsRagged ? undefined : records.find(({ cells }) => cells.length !== length);
  if (ragged) throw new DelimitedTextError(ragged.line, raggedReason(ragged.cells.length, length ?? 0));
  return records;
}

/** What is wrong with a line that is not as long as the header. */
export function raggedReason(length: number, headerLength: number): string {
  const wayOut =
    length > headerLength
      ? 'a text that holds the delimiter must stand in quotes'
      : 'a cell without a value must be there, empty';
  return `this line has ${length} cells and the header ${headerLength}; ${wayOut}`;
}
