import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportFile } from '../domain/import/file/import-file';

const bytesAtOnce = 1 << 18;

/**
 * The file at a path, to be imported; it is read in chunks.
 * @throws Error that names it, where it cannot be read.
 */
export function fileAt(path: string): ImportFile {
  const { size } = orSay(path, () => statSync(path));
  return { name: basename(path), size, chunks: () => chunksOf(path) };
}

/**
 * What a file begins with, at most so many bytes.
 * @throws Error that names it, where it cannot be read.
 */
export function beginningOf(path: string, bytes: number): Buffer {
  const file = orSay(path, () => openSync(path, 'r'));
  try {
    const beginning = Buffer.alloc(bytes);
    return beginning.subarray(
      0,
      orSay(path, () => readSync(file, beginning)),
    );
  } finally {
    closeSync(file);
  }
}

/** Does something with a file, and says so where the system does not let it. */
export function orSay<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function* chunksOf(path: string): Generator<Uint8Array> {
  const file = orSay(path, () => openSync(path, 'r'));
  try {
    for (;;) {
      const chunk = new Uint8Array(bytesAtOnce);
      const length = orSay(path, () => readSync(file, chunk));
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
