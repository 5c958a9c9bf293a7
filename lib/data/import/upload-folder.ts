import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isUploadKey, type UploadFiles } from './upload-files';
import { UploadsError } from './uploads-error';

/** Uploads in a folder, which is made with the first of them; nobody but its owner reads them. */
export function folderFiles(folder: string): UploadFiles {
  const at = (name: string) => join(folder, name);
  const told = <T>(run: Promise<T>): Promise<T> =>
    run.catch((error) => Promise.reject(toError(error, folder)));
  const listKeys = async () => ((await readdir(folder).catch(nothingThere)) ?? []).filter(isUploadKey);
  return {
    write: (name, parts) => told(writeWhole(at(name), parts)),
    read: (name) => told(readAt(at(name))),
    listKeys: () =>
      told(
        listKeys().then(async (keys) => {
          const found = await Promise.all(keys.map((key) => stat(at(key)).catch(nothingThere)));
          return keys.flatMap((key, index) => {
            const changedAt = found[index]?.mtime;
            return changedAt ? { key, changedAt } : [];
          });
        }),
      ),
    listNames: () =>
      told(
        listKeys().then(async (keys) => {
          const names = await Promise.all(keys.map((key) => readdir(at(key)).catch(nothingThere)));
          return keys.flatMap((key, index) => (names[index] ?? []).map((name) => `${key}/${name}`));
        }),
      ),
    remove: (name) => told(rm(at(name), { force: true })),
    removeAll: (key) => told(rm(at(key), { recursive: true, force: true })),
  };
}

/** Whoever reads the file meanwhile finds the old bytes or the new ones whole. */
async function writeWhole(file: string, parts: Parameters<UploadFiles['write']>[1]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const written = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await pipeline(parts, createWriteStream(written, { mode: 0o600 }));
    await rename(written, file);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
}

async function readAt(file: string): Promise<AsyncIterable<Uint8Array> | null> {
  const opened = await open(file).catch(nothingThere);
  return opened?.createReadStream() ?? null;
}

function nothingThere(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function toError(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (!/^(?:EACCES|EPERM|ENOTDIR|EEXIST)$/.test(code)) return error;
  const message = `The files to import are out of reach: the system does not let us into ${folder} (${code}). Give who runs the site the right to read and write there, or set UPLOADS_URL to another`;
  return new UploadsError('uploads_folder', message);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
