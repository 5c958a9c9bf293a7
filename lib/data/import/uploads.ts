import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { encodingSchema } from '@/lib/domain/import/file/decode-table';
import type { ImportFile } from '@/lib/domain/import/file/import-file';
import { delimiterSchema } from '@/lib/domain/import/file/read-table';
import type { ImportReport } from '@/lib/domain/import/import-report';
import { mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { hasRole, type Person, personSchema, type Role } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';

// Files on their way into the register lie in a folder beside the database, never in it: one that is refused leaves the
// database as it was, byte for byte. Each has a folder of its own, which goes when it is imported or discarded, or a day
// after it came.

/** How large a file may be that comes by a page, in bytes. */
export const largestUpload = 64 * 1024 * 1024;

const longestStayMs = 24 * 60 * 60 * 1000;
const longestName = 200;
const keyPattern = /^[\w-]{22}$/;

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

/**
 * Keeps a file, and removes those that have lain for a day.
 * @throws RuleError `upload_missing` where there is none, `upload_large`.
 */
export async function keepUpload(
  folder: string,
  { person, name, bytes, now }: { person: Person; name: string; bytes: Uint8Array; now: Date },
): Promise<Upload> {
  await removeOldUploads(folder, now);
  if (name === '' || bytes.length === 0) throw new RuleError('upload_missing', {}, 'file');
  if (bytes.length > largestUpload) throw tooLarge(bytes.length);
  const upload: Upload = {
    key: randomBytes(16).toString('base64url'),
    name: name.slice(-longestName),
    size: bytes.length,
    at: now.toISOString(),
    person: { id: person.id, name: person.name },
    told: { encoding: null, delimiter: null, sheet: null },
    mapping: null,
    isImported: false,
  };
  await mkdir(join(folder, upload.key), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, upload.key, 'bytes'), bytes, { mode: 0o600 });
  await writeUpload(folder, upload);
  return upload;
}

/** Says that a file of so many bytes is larger than one that comes by a page may be. */
export function tooLarge(size: number): RuleError {
  const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
  return new RuleError('upload_large', { size: megabytes(size), most: megabytes(largestUpload) }, 'file');
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
export async function discardUpload(folder: string, { key }: Upload): Promise<void> {
  await rm(join(folder, key), { recursive: true, force: true });
}

/** Removes the files that came more than a day before `now`. */
async function removeOldUploads(folder: string, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - longestStayMs).toISOString();
  for (const upload of await readUploads(folder)) if (upload.at < oldest) await discardUpload(folder, upload);
}

function maySee({ person }: Upload, viewer: Viewer): boolean {
  return person.id === viewer.id || hasRole(viewer.role, 'publisher');
}

async function readUploads(folder: string): Promise<Upload[]> {
  const keys = await readdir(folder).catch(nothingThere);
  const uploads = await Promise.all((keys ?? []).map((key) => readUpload(folder, key)));
  return uploads.flatMap((upload) => upload ?? []);
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
