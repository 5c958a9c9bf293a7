import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { encodingSchema } from '@/lib/domain/import/file/decode-table';
import type { ImportFile } from '@/lib/domain/import/file/import-file';
import { delimiterSchema } from '@/lib/domain/import/file/read-table';
import type { ImportReport } from '@/lib/domain/import/import-report';
import { mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { hasRole, type Person, personSchema, type Role } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { inMegabytes, type Lying, longestStayMs, requireRoom } from './upload-room';

// Files on their way into the register lie in a folder beside the database, never in it: one that is refused leaves the
// database as it was, byte for byte. Each has a folder of its own, which goes when it is imported or discarded, or a day
// after it came.

/** How large a file may be that comes by a page, in bytes. */
export const largestUpload = 64 * 1024 * 1024;

const longestName = 200;
const keyPattern = /^[\w-]{22}$/;

/** Where files on their way into the register in a file lie. */
export function uploadsFolderOf(register: string): string {
  return `${register}.imports`;
}

/** What the sender says of a file that it does not say itself. */
export const toldSchema = z.strictObject({
  encoding: encodingSchema.nullable(),
  delimiter: delimiterSchema.nullable(),
  sheet: z.string().nullable(),
});

const uploadSchema = z.strictObject({
  /** Its name in addresses, which nobody can guess. */
  key: z.string(),
  /** The file's name as its sender has it. */
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  /** When it came, as ISO 8601. */
  at: z.iso.datetime(),
  person: personSchema,
  told: toldSchema,
  mapping: mappingSchema.nullable(),
  /** Whether it has been imported; its bytes are gone then, its report is not. */
  isImported: z.boolean(),
});

/** A file on its way into the register. */
export type Upload = z.infer<typeof uploadSchema>;

/** Who asks for a file: its own person and publishers may see it. */
export type Viewer = { id: string; role: Role };

/** A file that is sent: how its sender calls it, its bytes as they come, and how many those are at most. */
type GivenFile = {
  person: Person;
  name: string;
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  mostBytes?: number;
  now: Date;
};

/**
 * Keeps a file as it comes, and removes those that have lain for a day.
 * @throws RuleError `upload_missing` where there is none, `upload_large`, and `upload_quota` or `uploads_full` where the
 * files that are there leave no room for it.
 */
export async function keepUpload(
  folder: string,
  { person, name, parts, mostBytes = largestUpload, now }: GivenFile,
): Promise<Upload> {
  await removeOldUploads(folder, now);
  if (name === '') throw new RuleError('upload_missing', {}, 'file');
  const reserved = { person: person.id, bytes: Math.min(mostBytes, largestUpload), at: now.toISOString() };
  requireRoom([...(await readUploads(folder)).map(toLying), ...coming], reserved);
  coming.add(reserved);
  const key = randomBytes(16).toString('base64url');
  try {
    await mkdir(join(folder, key), { recursive: true, mode: 0o700 });
    const upload: Upload = {
      key,
      name: name.slice(-longestName),
      size: await writeBytes(join(folder, key, 'bytes'), parts),
      at: now.toISOString(),
      person: { id: person.id, name: person.name },
      told: { encoding: null, delimiter: null, sheet: null },
      mapping: null,
      isImported: false,
    };
    await writeUpload(folder, upload);
    return upload;
  } catch (error) {
    await rm(join(folder, key), { recursive: true, force: true });
    throw error;
  } finally {
    coming.delete(reserved);
  }
}

/** Files on their way: what they will take is counted as if it were there. */
const coming = new Set<Lying>();

function toLying({ person, size, at, isImported }: Upload): Lying {
  return { person: person.id, bytes: isImported ? 0 : size, at };
}

/** Writes bytes as they come, and gives how many there were. */
async function writeBytes(file: string, parts: GivenFile['parts']): Promise<number> {
  let bytes = 0;
  const counted = async function* () {
    for await (const part of parts) {
      bytes += part.length;
      if (bytes > largestUpload) throw tooLarge(bytes);
      yield part;
    }
  };
  await pipeline(counted(), createWriteStream(file, { mode: 0o600 }));
  if (bytes === 0) throw new RuleError('upload_missing', {}, 'file');
  return bytes;
}

/** Says that a file of so many bytes is larger than one that comes by a page may be. */
export function tooLarge(size: number): RuleError {
  return new RuleError('upload_large', { size: inMegabytes(size), most: inMegabytes(largestUpload) }, 'file');
}

/** The file of this key, or null where there is none, or none that the viewer may see. */
export async function getUpload(folder: string, key: string, viewer: Viewer): Promise<Upload | null> {
  const upload = await readUpload(folder, key);
  return upload !== null && maySee(upload, viewer) ? upload : null;
}

/** A viewer's own files that have not been imported yet, the latest first. */
export async function listUploads(folder: string, viewer: Viewer): Promise<Upload[]> {
  const all = await readUploads(folder);
  return all
    .filter(({ person, isImported }) => person.id === viewer.id && !isImported)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** What was sent, to be read in chunks. */
export function toImportFile(folder: string, { key, name, size }: Upload): ImportFile {
  return { name, size, chunks: () => createReadStream(join(folder, key, 'bytes')) };
}

/** Keeps what the sender says of a file. */
export async function tellUpload(
  folder: string,
  upload: Upload,
  said: Partial<Pick<Upload, 'told' | 'mapping'>>,
): Promise<Upload> {
  const changed = { ...upload, ...said };
  await writeUpload(folder, changed);
  return changed;
}

/** Keeps the report of a file, as it was shown. */
export async function keepReport(folder: string, { key }: Upload, report: ImportReport): Promise<void> {
  await replaceFile(join(folder, key, 'report.json'), JSON.stringify(report));
}

/** The report of a file as it was shown last, or null where none was. */
export async function readReport(folder: string, { key }: Upload): Promise<ImportReport | null> {
  const text = await readText(join(folder, key, 'report.json'));
  return text === null ? null : JSON.parse(text);
}

/** Removes the bytes of a file that has been imported; its report stays until it is a day old. */
export async function finishUpload(folder: string, upload: Upload): Promise<void> {
  await writeUpload(folder, { ...upload, isImported: true });
  await rm(join(folder, upload.key, 'bytes'), { force: true });
}

/** Removes a file with everything said of it. */
export async function discardUpload(folder: string, { key }: Pick<Upload, 'key'>): Promise<void> {
  await rm(join(folder, key), { recursive: true, force: true });
}

/** Removes the files that came more than a day before `now`, and what is left of those that never came whole. */
async function removeOldUploads(folder: string, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - longestStayMs);
  for (const key of await listKeys(folder)) {
    const upload = await readUpload(folder, key);
    const at = upload ? new Date(upload.at) : (await stat(join(folder, key))).mtime;
    if (at < oldest) await discardUpload(folder, { key });
  }
}

function maySee({ person }: Upload, viewer: Viewer): boolean {
  return person.id === viewer.id || hasRole(viewer.role, 'publisher');
}

async function readUploads(folder: string): Promise<Upload[]> {
  const keys = await listKeys(folder);
  const uploads = await Promise.all(keys.map((key) => readUpload(folder, key)));
  return uploads.flatMap((upload) => upload ?? []);
}

async function listKeys(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(nothingThere)) ?? [];
}

async function readUpload(folder: string, key: string): Promise<Upload | null> {
  if (!keyPattern.test(key)) return null;
  const text = await readText(join(folder, key, 'upload.json'));
  return text === null ? null : uploadSchema.parse(JSON.parse(text));
}

async function writeUpload(folder: string, upload: Upload): Promise<void> {
  await replaceFile(join(folder, upload.key, 'upload.json'), JSON.stringify(upload));
}

/** Whoever reads the file meanwhile finds the old text or the new one whole. */
async function replaceFile(file: string, text: string): Promise<void> {
  const written = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(written, text, { mode: 0o600 });
  await rename(written, file);
}

async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(nothingThere);
}

function nothingThere(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
