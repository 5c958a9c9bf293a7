import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { encodingSchema } from '@/lib/domain/import/file/decode-table';
import type { ImportFile } from '@/lib/domain/import/file/import-file';
import { delimiterSchema } from '@/lib/domain/import/file/read-table';
import type { ImportReport } from '@/lib/domain/import/import-report';
import { mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { hasRole, type Person, personSchema, type Role } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import type { Leases } from '../leases/lease';
import { isUploadKey, type UploadFiles, type UploadParts } from './upload-files';
import { inMegabytes, type Lying, longestStayMs, withRoom } from './upload-room';

// Files on their way into the register lie beside the database, never in it: one that is refused leaves the database as it
// was, byte for byte. Each has a key of its own, under which all goes when it is imported or discarded, or a day after it
// came.

/** How large a file may be that comes by a page, in bytes. */
export const largestUpload = 64 * 1024 * 1024;

const longestName = 200;

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
 * A file that is sent: how its sender calls it, its bytes as they come, and how many those are at most; `leases` are those by
 * which all who take files know of each other.
 */
type GivenFile = {
  person: Person;
  name: string;
  parts: UploadParts;
  leases: Leases;
  mostBytes?: number;
  now: Date;
};

/**
 * Keeps a file as it comes, and removes those that have lain for a day.
 * @throws RuleError `upload_missing` where there is none, `upload_large`, and `upload_quota` or `uploads_full` where the
 * files that are there leave no room for it; UploadsError where they cannot be kept.
 */
export async function keepUpload(
  files: UploadFiles,
  { person, name, parts, leases, mostBytes = largestUpload, now }: GivenFile,
): Promise<Upload> {
  await removeOldUploads(files, now);
  if (name === '') throw new RuleError('upload_missing', {}, 'file');
  const key = randomBytes(16).toString('base64url');
  const wanted = { person: person.id, bytes: Math.min(mostBytes, largestUpload), at: now.toISOString() };
  const listLying = async () => (await readUploads(files)).map(toLying);
  return withRoom(leases, { key, wanted, listLying }, async () => {
    try {
      const upload: Upload = {
        key,
        name: name.slice(-longestName),
        size: await writeBytes(files, key, parts),
        at: now.toISOString(),
        person: { id: person.id, name: person.name },
        told: { encoding: null, delimiter: null, sheet: null },
        mapping: null,
        isImported: false,
      };
      await writeUpload(files, upload);
      return upload;
    } catch (error) {
      await files.removeAll(key);
      throw error;
    }
  });
}

function toLying({ person, size, at, isImported }: Upload): Lying {
  return { person: person.id, bytes: isImported ? 0 : size, at };
}

/** Writes bytes as they come, and gives how many there were. */
async function writeBytes(files: UploadFiles, key: string, parts: UploadParts): Promise<number> {
  let bytes = 0;
  const counted = async function* () {
    for await (const part of parts) {
      bytes += part.length;
      if (bytes > largestUpload) throw tooLarge(bytes);
      yield part;
    }
    if (bytes === 0) throw new RuleError('upload_missing', {}, 'file');
  };
  await files.write(`${key}/bytes`, counted());
  return bytes;
}

/** Says that a file of so many bytes is larger than one that comes by a page may be. */
export function tooLarge(size: number): RuleError {
  return new RuleError('upload_large', { size: inMegabytes(size), most: inMegabytes(largestUpload) }, 'file');
}

/** The file of this key, or null where there is none, or none that the viewer may see. */
export async function getUpload(files: UploadFiles, key: string, viewer: Viewer): Promise<Upload | null> {
  const upload = await readUpload(files, key);
  return upload !== null && maySee(upload, viewer) ? upload : null;
}

/** A viewer's own files that have not been imported yet, the latest first. */
export async function listUploads(files: UploadFiles, viewer: Viewer): Promise<Upload[]> {
  const all = await readUploads(files);
  return all
    .filter(({ person, isImported }) => person.id === viewer.id && !isImported)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** What was sent, to be read in chunks; RuleError `upload_gone` where somebody discards it meanwhile. */
export function toImportFile(files: UploadFiles, { key, name, size }: Upload): ImportFile {
  const chunks = async function* () {
    const bytes = await files.read(`${key}/bytes`);
    if (bytes === null) throw new RuleError('upload_gone');
    yield* bytes;
  };
  return { name, size, chunks };
}

/** Keeps what the sender says of a file. */
export async function tellUpload(
  files: UploadFiles,
  upload: Upload,
  said: Partial<Pick<Upload, 'told' | 'mapping'>>,
): Promise<Upload> {
  const changed = { ...upload, ...said };
  await writeUpload(files, changed);
  return changed;
}

/** Keeps the report of a file, as it was shown. */
export async function keepReport(files: UploadFiles, { key }: Upload, report: ImportReport): Promise<void> {
  await writeText(files, `${key}/report.json`, JSON.stringify(report));
}

/** The report of a file as it was shown last, or null where none was. */
export async function readReport(files: UploadFiles, { key }: Upload): Promise<ImportReport | null> {
  const json = await readText(files, `${key}/report.json`);
  return json === null ? null : JSON.parse(json);
}

/** Removes the bytes of a file that has been imported; its report stays until it is a day old. */
export async function finishUpload(files: UploadFiles, upload: Upload): Promise<void> {
  await writeUpload(files, { ...upload, isImported: true });
  await files.remove(`${upload.key}/bytes`);
}

/** Removes a file with everything said of it. */
export async function discardUpload(files: UploadFiles, { key }: Pick<Upload, 'key'>): Promise<void> {
  await files.removeAll(key);
}

/** Removes the files that came more than a day before `now`, and what is left of those that never came whole. */
async function removeOldUploads(files: UploadFiles, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - longestStayMs);
  for (const { key, changedAt } of await files.listKeys()) {
    const upload = await readUpload(files, key);
    if ((upload ? new Date(upload.at) : changedAt) < oldest) await discardUpload(files, { key });
  }
}

function maySee({ person }: Upload, viewer: Viewer): boolean {
  return person.id === viewer.id || hasRole(viewer.role, 'publisher');
}

async function readUploads(files: UploadFiles): Promise<Upload[]> {
  const keys = await files.listKeys();
  const uploads = await Promise.all(keys.map(({ key }) => readUpload(files, key)));
  return uploads.flatMap((upload) => upload ?? []);
}

async function readUpload(files: UploadFiles, key: string): Promise<Upload | null> {
  if (!isUploadKey(key)) return null;
  const json = await readText(files, `${key}/upload.json`);
  return json === null ? null : uploadSchema.parse(JSON.parse(json));
}

async function writeUpload(files: UploadFiles, upload: Upload): Promise<void> {
  await writeText(files, `${upload.key}/upload.json`, JSON.stringify(upload));
}

async function writeText(files: UploadFiles, name: string, written: string): Promise<void> {
  await files.write(name, [new TextEncoder().encode(written)]);
}

async function readText(files: UploadFiles, name: string): Promise<string | null> {
  const bytes = await files.read(name);
  return bytes && text(bytes);
}
