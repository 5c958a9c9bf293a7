import type { ImportFile } from './import-file';

const lineFeed = 10;

/**
 * The text of a file in UTF-8, in parts that end with a line, and how many bytes of the file have been read with each.
 * Other work gets its turn between two parts.
 * @throws TypeError where the bytes are no UTF-8.
 */
export async function* textParts(
  file: ImportFile,
): AsyncGenerator<{ text: string; done: number; isLast: boolean }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let open: Uint8Array[] = [];
  let done = 0;
  for await (const chunk of file.chunks()) {
    for (const piece of pieces(chunk)) {
      done += piece.length;
      const end = piece.lastIndexOf(lineFeed) + 1;
      if (end > 0) {
        yield { text: decoder.decode(joined([...open, piece.subarray(0, end)])), done, isLast: false };
        await otherWork();
        open = [];
      }
      if (end < piece.length) open.push(piece.subarray(end));
    }
  }
  yield { text: decoder.decode(joined(open)), done, isLast: true };
}

const atOnce = 2 ** 16;

/** A large chunk in pieces, so that no piece takes long. */
function* pieces(chunk: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < chunk.length; start += atOnce) yield chunk.subarray(start, start + atOnce);
}

/** Several runs of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function otherWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
