import { z } from 'zod';
import { ResultsTableError } from '@/lib/domain/results/results-csv';
import { chooseSingleByte, undefinedByteAt, windows1252 } from './single-byte';
import { surveyUtf8 } from './utf8-survey';

/** The encodings in which a table may come. */
export const encodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252']);
export type Encoding = z.infer<typeof encodingSchema>;

/** A table's text without its byte-order mark. `note` says how the encoding was found where it was neither told nor marked. */
export type DecodedTable = { text: string; encoding: Encoding; note: string | null };

const marks: { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * The text of a file. A byte-order mark says the encoding, then whoever sends the file (`told`), and else the file is
 * UTF-8. Bytes that are no UTF-8 are Windows-1252 or Windows-1251 where `chooseSingleByte` finds that they can be only one
 * of them; this gives a note. Text holds no control characters but tab, line feed and carriage return.
 * @throws ResultsTableError with the line, the byte and its offset from 0, where the bytes are no text, or not surely.
 */
export function decodeTable(bytes: Uint8Array, told: Encoding | null = null): DecodedTable {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (mark && told !== null && told !== mark.encoding)
    throw fileError(`the file begins with the byte-order mark of ${mark.encoding}, but ${told} was told`);
  const encoding = mark?.encoding ?? told;
  const decoded = encoding === null ? detect(bytes) : decodeAs(bytes, encoding);
  refuseControlCharacters(decoded, bytes);
  return decoded;
}

function detect(bytes: Uint8Array): DecodedTable {
  const survey = surveyUtf8(bytes);
  const { firstMalformed: offset } = survey;
  if (offset === null) return decodeAs(bytes, 'utf-8');
  const refused = (reason: string) => byteError({ bytes, offset, encoding: 'utf-8' }, reason);
  if (survey.wellFormed >= survey.malformed)
    throw refused('is no UTF-8, though the rest of the file is; mend this place in the file');
  const choice = chooseSingleByte(bytes);
  if ('encoding' in choice)
    return { ...decodeAs(bytes, choice.encoding), note: `read as ${choice.encoding}: ${choice.reason}` };
  throw refused(`is no text in UTF-8, and ${choice.reason}; save the file as UTF-8, or say its encoding`);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedTable {
  const offset = undecodableAt(bytes, encoding);
  if (offset !== null)
    throw byteError(
      { bytes, offset, encoding },
      `is no text in ${encoding}; save the file as UTF-8, or say its encoding`,
    );
  const text =
    encoding === 'windows-1252'
      ? windows1252(bytes)
      : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return { text, encoding, note: null };
}

function undecodableAt(bytes: Uint8Array, encoding: Encoding): number | null {
  if (encoding === 'utf-8') return surveyUtf8(bytes).firstMalformed;
  if (encoding === 'windows-1251' || encoding === 'windows-1252') return undefinedByteAt(bytes, encoding);
  return loneSurrogateAt(bytes, encoding);
}

/** The offset of the first half of a surrogate pair that stands alone, or of a last byte without its second. */
function loneSurrogateAt(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 2);
  const unitAt = (offset: number) => (offset < whole ? view.getUint16(offset, encoding === 'utf-16le') : 0);
  for (let offset = 0; offset < whole; offset += 2) {
    const kind = unitAt(offset) & 0xfc00;
    if (kind === 0xdc00) return offset;
    if (kind !== 0xd800) continue;
    if ((unitAt(offset + 2) & 0xfc00) !== 0xdc00) return offset;
    offset += 2;
  }
  return whole < bytes.length ? whole : null;
}

/** What is no text: any control character but tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
export const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function refuseControlCharacters({ encoding, text }: DecodedTable, bytes: Uint8Array): void {
  const index = text.search(controlCharacter);
  if (index < 0) return;
  const code = text.charCodeAt(index);
  const isTwoBytes = encoding.startsWith('utf-16');
  const offset = isTwoBytes ? bytes.length - 2 * (text.length - index) : bytes.indexOf(code);
  const hint = code === 0 && !isTwoBytes ? '; if the file is UTF-16 without a byte-order mark, say so' : '';
  throw byteError({ bytes, offset, encoding }, `is a control character, which is no text${hint}`);
}

type Place = { bytes: Uint8Array; offset: number; encoding: Encoding };

function byteError(place: Place, reason: string): ResultsTableError {
  const { bytes, offset } = place;
  const value = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
  const issue = {
    line: lineOf(place),
    column: null,
    value,
    reason: `the byte at offset ${offset} ${reason}`,
  };
  return new ResultsTableError([issue]);
}

function lineOf({ bytes, offset, encoding }: Place): number {
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, offset));
  return (before.match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
}

function fileError(reason: string): ResultsTableError {
  return new ResultsTableError([{ line: 1, column: null, value: null, reason }]);
}
